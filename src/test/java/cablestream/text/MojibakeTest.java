package cablestream.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    @ParameterizedTest
    @CsvSource({"\u00E2\u20AC\u2122,3,\u2019", "\u00E2\u20AC\u0153,3,\u201C", "\u00C3\u00A9,2,\u00E9"})
    void standsForThePunctuationOrLetterThatWasMeant(String damage, int length, char meant) {
        assertThat(Mojibake.length(damage, 0, damage.length())).isEqualTo(length);
        assertThat(Mojibake.meant(damage, 0)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00E2ge", "\u00C3A", "\u00E2\u20AC", "\u00C3"})
    void isNoneInOtherWordsOrAtTheEnd(String text) {
        assertThat(Mojibake.length(text, 0, text.length())).isZero();
    }
}
