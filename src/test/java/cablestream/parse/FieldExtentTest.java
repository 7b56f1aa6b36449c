package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.format.TextLabel;
import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldExtentTest {
    @ParameterizedTest
    @CsvSource({
        "'SUBJECT: SHIPS\nCOME\n\nTEXT',2",
        "'SUBJECT: SHIPS\nREF: A',1",
        "'SUBJECT: SHIPS\n-----',1",
        "'SUBJECT: SHIPS\n(U) Text',1",
        "'SUBJECT:\n\nSHIPS\n\nTEXT',3",
        "'TAGS: PREL,\n\nPGOV\n\nThe ships came',3",
        "'TAGS: PREL\n\nPGOV',1",
        "'REF: A. TESTVILLE 88\n\nB. SAMPLETON 12\n\nTEXT',3",
        "'REF A: TESTVILLE 88\nREF B: SAMPLETON 12\n\nTEXT',2",
        "'REF: TESTVILLE 88\n(C) SAMPLETON 12',2",
        "'REF: TESTVILLE 88\n(C) The ships came in 12 days',1",
        "'Classified By: DCM Jane Doe\n\nReasons: 1.4 (b)\n\nTEXT',3"
    })
    void endsAtABlankLineLabelRuleOrParagraph(String field, int end) {
        List<Line> lines = Lines.of(field);
        TextLabel.Labelled label = TextLabel.read(lines.get(0).text()).orElseThrow();

        assertThat(new FieldExtent(lines, lines.size()).end(label, 0)).isEqualTo(end);
    }

    @Test
    void endsBeforeTheFirstParagraph() {
        List<Line> lines = Lines.of("SUBJECT: SHIPS\nCOME\nHOME");
        assertThat(new FieldExtent(lines, 2)
                        .end(TextLabel.read("SUBJECT: SHIPS").orElseThrow(), 0))
                .isEqualTo(2);
    }
}
