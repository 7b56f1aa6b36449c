package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergedPageLinesTest {
    @Test
    void makesAPageLineAndTheFootAboveItLinesOfTheirOwn() {
        assertThat(apart("PREL, IT   SECRET   PAGE 02 TESTVI 00212 02 OF 03 161640Z PHUM"))
                .containsExactly("PREL, IT", "SECRET", "PAGE 02 TESTVI 00212 02 OF 03 161640Z", "PHUM");
    }

    @Test
    void makesSeveralApart() {
        assertThat(apart("ONE PAGE 02 TESTVI 00212 161640Z TWO TOP SECRET TOP SECRET PAGE 03 TESTVI 00212 161640Z"))
                .containsExactly(
                        "ONE",
                        "PAGE 02 TESTVI 00212 161640Z",
                        "TWO",
                        "TOP SECRET",
                        "TOP SECRET",
                        "PAGE 03 TESTVI 00212 161640Z");
    }

    @Test
    void makesAPageLineOfRecentYearsApartWhoseNameTheMessageHas() {
        String line = "UNCLAS SECTION 01 OF 02 PORT AU PRINCE 000212";
        assertThat(apart(line
                        + "\nthe old PORT AU PRINCE 00000212 001.2 OF 002 ship\nPORT AU PRINCE 00000212 002 OF 002"))
                .containsExactly(
                        line,
                        "the old",
                        "PORT AU PRINCE 00000212 001.2 OF 002",
                        "ship",
                        "PORT AU PRINCE 00000212 002 OF 002");
        assertThat(apart(line + "\nthe old SAMPLETON 00000212 002 OF 002 ship")).hasSize(2);
    }

    @Test
    void keepsThePlaceOfEachPart() {
        String text = "PREL, IT   SECRET   PAGE 02 TESTVI 00212 161640Z PHUM";
        for (Line line : MergedPageLines.apart(text, 0, Lines.of(text))) {
            assertThat(text.substring(line.rawStart(), line.rawEnd())).isEqualTo(line.text());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HE READ PAGE 02 OF THE REPORT",
                "SEE PAGE 02 TESTVILLE 00212 AND NO TIME",
                "PAGE 02 TESTVI 00212 02 OF 03 161640Z",
                "PREL, IT"
            })
    void leavesAllOtherLinesAlone(String line) {
        assertThat(apart(line)).containsExactly(line);
    }

    private static List<String> apart(String text) {
        return MergedPageLines.apart(text, 0, Lines.of(text)).stream()
                .map(Line::text)
                .toList();
    }
}
