package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Lines;
import org.junit.jupiter.api.Test;

class WrittenTextTest {
    @Test
    void hasTheOpeningWithSingleBlankLinesAndEachParagraphWithItsMarks() {
        WrittenText written = WrittenText.of(Lines.of("\nTAGS: A\n\n\nSUBJECT: B\nNOT OF THE OPENING"), 5);
        written.open("SHIPS", 1, "C").add(Lines.of("One.").get(0));
        written.open(null, null, null).add(Lines.of("Two.").get(0));

        assertThat(written.closed("DOE", Lines.of("GP-4")))
                .isEqualTo("TAGS: A\n\nSUBJECT: B\n\nSHIPS\n\n1. (C) One.\n\nTwo.\n\nDOE\n\nGP-4");
    }
}
