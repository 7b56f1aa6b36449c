package cablestream.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Lines;
import org.junit.jupiter.api.Test;

class DigestTest {
    @Test
    void isTheBeginningOfSha256OverLinesEachClosedByALineFeed() {
        Digest digest = new Digest(8);
        digest.add("one");
        digest.add("two");

        // printf 'one\\ntwo\\n' | sha256sum
        assertThat(digest.hex(16)).isEqualTo("c3f9c8c283a2b1f2");
    }

    @Test
    void isTheSameOfALineAndOfItsText() {
        Digest ofText = new Digest(8);
        ofText.add("caf\u00E9");
        Digest ofLine = new Digest(8);
        ofLine.add(Lines.of("  caf\u00E9 ").get(0));

        assertThat(ofLine.hex(64)).isEqualTo(ofText.hex(64));
    }
}
