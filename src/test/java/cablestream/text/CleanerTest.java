package cablestream.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.cable.FaultCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanerTest {
    @Test
    void takesResidueOutAndCountsIt() {
        Line line = clean("**A** [PREL](#) &amp; B").get(0);

        assertThat(line.text()).isEqualTo("A PREL & B");
        assertThat(line.repairs())
                .extracting(Repair::code, Repair::count)
                .containsExactly(
                        tuple(FaultCode.MARKDOWN_RESIDUE, 2),
                        tuple(FaultCode.MARKDOWN_LINK, 1),
                        tuple(FaultCode.HTML_RESIDUE, 1));
    }

    @Test
    void keepsTheRawOffsetOfEachCharacter() {
        Line line = clean("X [PREL](#) Y").get(0);

        assertThat(line.rawStart(2)).isEqualTo("X [".length());
        assertThat(line.rawStart(7)).isEqualTo("X [PREL](#) ".length());
    }

    @Test
    void splitsTheLineAtATagThatBreaksIt() {
        assertThat(clean("ONE<br/>TWO")).extracting(Line::text).containsExactly("ONE", "TWO");
    }

    @Test
    void leavesARulerOfAsterisksAlone() {
        assertThat(clean("*** CURRENT **").get(0).text()).isEqualTo("*** CURRENT **");
    }

    @Test
    void dropsControlsAndMakesTabsSpaces() {
        assertThat(clean("A\tB\u0007C").get(0).text()).isEqualTo("A BC");
    }

    private static List<Line> clean(String raw) {
        List<Line> lines = new ArrayList<>();
        new Cleaner(raw, 0, raw.length(), 0, 1).addTo(lines);
        return lines;
    }
}
