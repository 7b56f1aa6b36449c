package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.format.TextLabel;
import cablestream.text.Line;
import cablestream.text.Lines;
import org.junit.jupiter.api.Test;

class OpeningDivisionTest {
    @Test
    void dividesFieldsFromLooseLines() {
        OpeningDivision lines = of("STATE FOR EUR\n\nTAGS: PREL\nSUBJECT: SHIPS\nCOME\n\n1. TEXT", 6);

        assertThat(field(lines, TextLabel.TAGS)).isEqualTo("PREL");
        assertThat(field(lines, TextLabel.SUBJECT)).isEqualTo("SHIPS COME");
        assertThat(lines.loose()).extracting(Line::text).containsExactly("STATE FOR EUR");
        assertThat(lines.end()).isEqualTo(6);
    }

    @Test
    void findsCodesUnderTheOrderWithoutTheirLabel() {
        OpeningDivision lines = of("E.O. 12958: N/A\nPREL, PGOV\nSUBJECT: SHIPS\n\n1. TEXT", 4);

        assertThat(field(lines, TextLabel.EXECUTIVE_ORDER)).isEqualTo("12958: N/A");
        assertThat(lines.loose()).extracting(Line::text).containsExactly("PREL, PGOV");
    }

    @Test
    void endsAfterTheLastLabelOfATextWithoutNumbers() {
        OpeningDivision lines = of("SUBJECT: SHIPS\n\nThe ships came.", 3);
        assertThat(lines.end()).isEqualTo(2);
    }

    private static OpeningDivision of(String text, int firstParagraph) {
        return OpeningDivision.of(Lines.of(text), firstParagraph, line -> false, line -> line.equals("PREL, PGOV"));
    }

    private static String field(OpeningDivision lines, TextLabel label) {
        return lines.field(label).orElseThrow().text().strip();
    }
}
