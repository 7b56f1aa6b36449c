package cablestream.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void controlCharactersAreShownAndNotObeyed() {
        assertThat(SafeText.visible("\u001b[31mred\u0007\u0000\u007f\r"))
                .isEqualTo("\u241b[31mred\u2407\u2400\u2421\u240d");
    }

    @Test
    void whatTurnsTheWritingOrCannotBeSeenIsShownByItsNumber() {
        assertThat(SafeText.visible("a\u202eb\u200bc\u009bd\u2028e\ud800"))
                .isEqualTo("a<U+202E>b<U+200B>c<U+009B>d<U+2028>e<U+D800>");
    }

    @Test
    void lettersOfAllKindsStay() {
        assertThat(SafeText.visible("caf\u00e9 \u6771\u4eac \ud83d\udce8"))
                .isEqualTo("caf\u00e9 \u6771\u4eac \ud83d\udce8");
    }

    @Test
    void bytesAreDecodedAsIntakeDoesAndCutIntoLines() {
        assertThat(SafeText.lines("one\r\n\ntwo\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("one\u240d", "", "two");
        assertThat(SafeText.lines(new byte[] {(byte) 0xe9})).containsExactly("\u00e9");
    }
}
