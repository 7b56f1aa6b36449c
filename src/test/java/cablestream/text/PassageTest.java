package cablestream.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageTest {
    @Test
    void joinsLinesWithABlank() {
        assertThat(Passage.of(Lines.of("SUBJECT: ONE\n\n TWO"), 8).text()).isEqualTo("ONE TWO");
    }

    @Test
    void keepsAHyphenAtALineEndAndPutsNoBlankBehindIt() {
        assertThat(Passage.of(Lines.of("US-\nOWNED --\nAND MORE"), 0).text()).isEqualTo("US-OWNED -- AND MORE");
    }

    @Test
    void findsTheRawOffsetOfACharacterOnALaterLine() {
        String raw = "SUBJECT: ONE  \n  TWO";
        Passage passage = Passage.of(Lines.of(raw), 8);
        assertThat(raw.substring(passage.rawStart(4), passage.rawEnd(7))).isEqualTo("TWO");
        assertThat(passage.lineAt(4).number()).isEqualTo(2);
    }

    @Test
    void keepsOffsetsInASlice() {
        String raw = "E.O. 12958: N/A\nTAGS: PGOV";
        Passage passage = Passage.of(Lines.of(raw), 4);
        Passage tags =
                passage.slice(passage.text().indexOf("PGOV"), passage.text().length());
        assertThat(tags.text()).isEqualTo("PGOV");
        assertThat(raw.substring(tags.rawStart(0), tags.rawEnd(4))).isEqualTo("PGOV");
    }
}
