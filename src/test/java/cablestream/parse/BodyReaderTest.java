package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Paragraph;
import cablestream.format.FaultCollector;
import cablestream.text.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyReaderTest {
    private final FaultCollector notes = new FaultCollector();

    @ParameterizedTest
    @CsvSource({
        "'SUBJECT\n\n1. ONE\n\n2. TWO',2",
        "'SUBJECT\n1. One\n\n2. TWO',1",
        "'SUBJECT\n1. (C) ONE',1",
        "'SUBJECT\n\nTEXT',3"
    })
    void findsTheFirstParagraph(String text, int index) {
        assertThat(BodyReader.firstParagraph(Lines.of(text), count())).isEqualTo(index);
    }

    @Test
    void readsParagraphsAndSignature() {
        Body body = BodyReader.read(Lines.of("TAGS: A\n\n1. One.\n\n2. Two.\n\nDOE"), 2, count(), false, notes);

        assertThat(body.paragraphs()).extracting(Paragraph::text).containsExactly("One.", "Two.");
        assertThat(body.signature()).isEqualTo("DOE");
        assertThat(body.text()).isEqualTo("TAGS: A\n\n1. One.\n\n2. Two.\n\nDOE");
    }

    private ParagraphCount count() {
        return new ParagraphCount(notes, true);
    }
}
