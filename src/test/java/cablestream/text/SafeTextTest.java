package cablestream.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    @Test
    void controlCharactersAreShownAndNotObeyed() {
        assertThat(SafeText.visible("\u001b[31mred\u0007\u0000\u007f\r"))
                .isEqualTo("\u241b[31mred\u2407\u2400\u2421\u240d");
    }

    @Test
    void whatTurnsTheWritingOrCannotBeSeenIsShownByItsNumber() {
        assertThat(SafeText.visible("a\u202eb\u200bc\u009bd\u2028e\ud800"))
                .isEqualTo("a⟨U+202E⟩b⟨U+200B⟩c⟨U+009B⟩d⟨U+2028⟩e⟨U+D800⟩");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00,
                0x07,
                0x08,
                0x09,
                0x0A,
                0x0D,
                0x1B,
                0x7F, // C0 and DEL
                0x80,
                0x85,
                0x90,
                0x9B,
                0x9D,
                0x9F, // C1: NEL, DCS, CSI, OSC
                0x061C,
                0x200E,
                0x200F, // marks of direction
                0x202A,
                0x202B,
                0x202C,
                0x202D,
                0x202E, // embeddings and overrides
                0x2066,
                0x2067,
                0x2068,
                0x2069, // isolates
                0x00AD,
                0x200B,
                0x200C,
                0x200D,
                0x2060,
                0xFEFF,
                0xFFF9, // format
                0x2028,
                0x2029, // separators
                0xD800,
                0xDBFF,
                0xDC00,
                0xDFFF, // lone surrogates
                0xE000,
                0xF8FF,
                0xF0000,
                0x10FFFD, // private use
                0xFDD0,
                0xFFFE,
                0xFFFF,
                0x10FFFF, // noncharacters
                0xE0001,
                0xE0020,
                0xE0041,
                0xE007F, // tags
                0xFE00,
                0xFE0F,
                0xE0100,
                0x180B, // variation selectors
                0x034F,
                0x115F,
                0x1160,
                0x3164,
                0xFFA0, // fillers and joiners
                0x00A0,
                0x2003,
                0x3000, // spaces other than the space
                0x2407,
                0x241B // pictures of controls
            })
    void aHiddenCharacterIsReplacedByASignForIt(int hidden) {
        String shown = SafeText.visible("a" + Character.toString(hidden) + "b");

        assertThat(shown).doesNotContain(Character.toString(hidden)).matches("a([\u2400-\u2421]|⟨U\\+[0-9A-F]{4,6}⟩)b");
    }

    @Test
    void aStoredTextIsNotReplacedTwice() {
        String stored = SafeText.visible("a\u001bb\u202ec\u007f");

        assertThat(SafeText.stored(stored)).isEqualTo(stored);
    }

    @Test
    void hiddenCharactersOfAStoredTextAreReplaced() {
        assertThat(SafeText.stored("a\u001bb\u202ec\n")).isEqualTo("a\u241bb⟨U+202E⟩c\u240a");
    }

    @Test
    void aHyperlinkOfATerminalIsNotObeyed() {
        assertThat(SafeText.visible("\u001b]8;;http://example.org\u001b\\here\u001b]8;;\u0007"))
                .isEqualTo("\u241b]8;;http://example.org\u241b\\here\u241b]8;;\u2407");
    }

    @Test
    void twoHalvesOfACharacterInTheWrongOrderAreShownByTheirNumbers() {
        assertThat(SafeText.visible("\udce8\ud83d")).isEqualTo("⟨U+DCE8⟩⟨U+D83D⟩");
    }

    @Test
    void hiddenCharactersOfJsonAreEscaped() {
        assertThat(SafeText.json("{\"a\":\"x\u202e\u009b\u2028\ue000\udb40\udc41\ud800\u007f y\"}"))
                .isEqualTo("{\"a\":\"x\\u202E\\u009B\\u2028\\uE000\\uDB40\\uDC41\\uD800\\u007F y\"}");
    }

    @Test
    void jsonWithoutHiddenCharactersStays() {
        assertThat(SafeText.json("{\n  \"a\" : \"caf\u00e9 \\u001b\"\n}"))
                .isEqualTo("{\n  \"a\" : \"caf\u00e9 \\u001b\"\n}");
    }

    @Test
    void theWidthOfABeginningIsThatOfItsSigns() {
        assertThat(SafeText.width("a\u202eb", 1)).isEqualTo(1);
        assertThat(SafeText.width("a\u202eb", 2)).isEqualTo("a⟨U+202E⟩".length());
        assertThat(SafeText.width("ab", 5)).isEqualTo(5);
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
