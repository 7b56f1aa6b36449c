package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphCountTest {
    private final FaultCollector notes = new FaultCollector();

    private final ParagraphCount count = new ParagraphCount(notes, true);

    @Test
    void takesAnElevenForTheOneThatIsDue() {
        assertThat(count("11. TEXT")).isEqualTo(1);
        assertThat(codes()).containsExactly(FaultCode.PILCROW_AS_ONE);
    }

    @Test
    void countsOn() {
        count("1. TEXT");
        assertThat(meant("2. TEXT")).isEqualTo(2);
        assertThat(meant("12. TEXT")).isEqualTo(2);
        assertThat(meant("3. TEXT")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "4. TEXT,4",
        "40. (C) TEXT,40",
        "42. (C) TEXT,42",
        "43. (C) TEXT,0",
        "\u00B650. TEXT,50",
        "3. 115 ships,0",
        "1. (C) TEXT,1",
        "1. TEXT,0"
    })
    void believesALaterNumberByItsDistance(String line, int meant) {
        count("1. TEXT");
        assertThat(meant(line)).isEqualTo(meant);
    }

    @Test
    void notesAGap() {
        count("1. TEXT");
        count("3. TEXT");
        assertThat(codes()).containsExactly(FaultCode.PARAGRAPH_GAP);
    }

    @Test
    void believesTheFirstNumberWhereTheFirstSectionIsMissing() {
        Line line = Lines.of("7. TEXT").get(0);
        assertThat(new ParagraphCount(notes, false).meant(ParagraphNumber.read(line)))
                .isEqualTo(7);
        assertThat(meant("7. TEXT")).isZero();
    }

    private int meant(String text) {
        return count.meant(ParagraphNumber.read(Lines.of(text).get(0)));
    }

    private int count(String text) {
        Line line = Lines.of(text).get(0);
        ParagraphNumber read = ParagraphNumber.read(line);
        int meant = count.meant(read);
        count.count(meant, read, line);
        return meant;
    }

    private List<FaultCode> codes() {
        return notes.findings().faults().stream().map(Fault::code).toList();
    }
}
