package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionsSeenTest {
    private static final String SECOND =
            "DE RUEHQQ #0212/02 0751640\nFM A\nBT\nUNCLAS SECTION 02 OF 03 TESTVILLE 000212\n";

    @Test
    void areThoseOfTheHeading() {
        assertThat(seen(SECOND).expected()).isEqualTo(3);
        assertThat(seen(SECOND).present()).containsExactly(2);
    }

    @Test
    void areThoseOfFurtherClassificationAndPageLinesOfTheSameMessage() {
        assertThat(seen(SECOND + "TEXT\nUNCLAS SECTION 03 OF 03 TESTVILLE 000212")
                        .present())
                .containsExactly(2, 3);
        assertThat(seen(SECOND + "TEXT\nTESTVILLE 00000212 001 OF 004").expected())
                .isEqualTo(4);
    }

    @Test
    void areNotThoseOfAQuotedMessage() {
        assertThat(seen(SECOND + "TEXT\nUNCLAS SECTION 03 OF 03 SAMPLETON 000099")
                        .present())
                .containsExactly(2);
        assertThat(seen(SECOND + "TEXT\nTESTVILLE 00000213 001 OF 004").expected())
                .isEqualTo(3);
    }

    @Test
    void areTheOnlyOneOfAMessageWithoutMarks() {
        SectionsSeen seen = seen("UNCLAS TESTVILLE 000212");

        assertThat(seen.expected()).isEqualTo(1);
        assertThat(seen.present()).containsExactly(1);
    }

    @Test
    void areTwoAtLeastWhereOnlyTheStationLineNamesOne() {
        SectionsSeen seen = seen("DE RUEHQQ #0212/01 0751640\nFM A\nBT\nUNCLAS TESTVILLE 000212");

        assertThat(seen.expected()).isEqualTo(2);
        assertThat(seen.present()).containsExactly(1);
    }

    @Test
    void isOneWhereThatIsSaid() {
        assertThat(seen("DE RUEHQQ #0212/01 0751640\nFM A\nBT\nUNCLAS SECTION 01 OF 01 TESTVILLE 000212")
                        .expected())
                .isEqualTo(1);
    }

    private static SectionsSeen seen(String text) {
        List<Line> lines = Lines.of(text);
        return SectionsSeen.in(lines, HeadingScan.of(lines));
    }
}
