package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Paragraph;
import cablestream.format.FaultCollector;
import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
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
        List<Line> text = Lines.of("TAGS: A\n\n1. One.\n\n2. Two.\n\nDOE\n\nGP-4");
        Ending ending = new Ending("DOE", text.subList(2, 6), text.subList(8, 9));
        Body body = BodyReader.read(text, 2, count(), ending, notes);

        assertThat(body.paragraphs()).extracting(Paragraph::text).containsExactly("One.", "Two.");
        assertThat(body.signature()).isEqualTo("DOE");
        assertThat(body.text()).isEqualTo("TAGS: A\n\n1. One.\n\n2. Two.\n\nDOE\n\nGP-4");
    }

    private ParagraphCount count() {
        return new ParagraphCount(notes, true);
    }
}
