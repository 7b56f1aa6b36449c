package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Line;
import cablestream.text.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the ships / came | the ships came",
                "the well- / known ship | the well-known ship",
                "they saw: / -- ships | they saw:[]-- ships",
                "they saw: / A. ships / B. boats | they saw:[]A. ships[]B. boats",
                "ships   12   13 / boats   1   2 / in all | ships   12   13[]boats   1   2[]in all",
                "the  ships | the ships"
            })
    void joinsWrappedLinesButKeepsItemsAndTables(String lines, String text) {
        ParagraphText paragraph = paragraph();
        Lines.of(lines.replace(" / ", "\n")).forEach(paragraph::add);

        assertThat(paragraph).hasToString(text.replace("[]", "\n"));
    }

    @Test
    void keepsABlockApart() {
        ParagraphText paragraph = paragraph();
        paragraph.add(line("the ships."));
        paragraph.addApart(line("the boats."));
        paragraph.addApart(line("- a bullet"));

        assertThat(paragraph).hasToString("the ships.\n\nthe boats.\n- a bullet");
    }

    @Test
    void knowsWhetherAWordMayBeCutAndASentenceEnds() {
        ParagraphText paragraph = paragraph();
        paragraph.add(line("light-"));
        assertThat(paragraph.endsSentence()).isFalse();
        paragraph.add(line("house."));

        assertThat(paragraph.cut()).isTrue();
        assertThat(paragraph.endsSentence()).isTrue();
    }

    private static ParagraphText paragraph() {
        return new ParagraphText(new StringBuilder("BEFORE. "));
    }

    private static Line line(String text) {
        return Lines.of(text).get(0);
    }
}
