package cablestream.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmphasisTest {
    @Test
    void opensBeforeAWordAndAfterNone() {
        assertThat(Emphasis.opensAt("a _b_", 0, 2, 5)).isTrue();
        assertThat(Emphasis.opensAt("a_b_", 0, 1, 4)).isFalse();
        assertThat(Emphasis.opensAt("__b_", 0, 1, 4)).isFalse();
        assertThat(Emphasis.opensAt("_ b_", 0, 0, 4)).isFalse();
    }

    @Test
    void closesAfterAWordAndBeforeNone() {
        assertThat(Emphasis.closing("_a word_ b", 0, 10)).isEqualTo(7);
        assertThat(Emphasis.closing("_a_b c_", 0, 7)).isEqualTo(6);
        assertThat(Emphasis.closing("_a _", 0, 4)).isEqualTo(-1);
    }

    @Test
    void isNotLookedForBeyondItsLength() {
        String text = "_" + "a".repeat(80) + "_";
        assertThat(Emphasis.closing(text, 0, text.length())).isEqualTo(-1);
    }
}
