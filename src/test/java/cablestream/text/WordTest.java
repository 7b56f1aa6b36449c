package cablestream.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTest {
    @Test
    void isARunWithoutASpace() {
        assertThat(Word.in("  DE  RUEHQQ #0212 ")).extracting(Word::text).containsExactly("DE", "RUEHQQ", "#0212");
    }

    @Test
    void knowsWhereItStands() {
        Word word = Word.in("DE  RUEHQQ").get(1);

        assertThat(word.start()).isEqualTo(4);
        assertThat(word.end()).isEqualTo(10);
    }

    @Test
    void isComparedInEitherCase() {
        assertThat(Word.in("de").get(0).is("DE")).isTrue();
        assertThat(Word.in("dew").get(0).is("DE")).isFalse();
    }

    @Test
    void isTheLastBeforeAnIndex() {
        assertThat(Word.before("SECSTATE WASHDC 0917", 16)).hasToString("WASHDC");
        assertThat(Word.before("   X", 3)).isNull();
    }

    @Test
    void isANumberIfAllOfItAreDigits() {
        assertThat(Word.in("212").get(0).isNumber()).isTrue();
        assertThat(Word.in("21B").get(0).isNumber()).isFalse();
    }

    @Test
    void isJoinedWithOneSpace() {
        assertThat(Word.join(Word.in("PORT  AU   PRINCE"))).isEqualTo("PORT AU PRINCE");
        assertThat(Word.first("PORT AU PRINCE", 2)).hasSize(2);
    }
}
