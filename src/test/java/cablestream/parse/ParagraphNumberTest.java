package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Lines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphNumberTest {
    @ParameterizedTest
    @CsvSource({
        "7. (C) TEXT,7,false,C,7",
        "7.(C) TEXT,7,false,C,6",
        "7 (C) TEXT,7,false,C,6",
        "\u00B67. TEXT,7,true,,4",
        "17. TEXT,17,false,,4",
        "7) TEXT,7,false,,3",
        "1. Summary: (SBU) text,1,false,SBU,3"
    })
    void readsNumberAndMarking(String line, int number, boolean marked, @Nullable String marking, int end) {
        ParagraphNumber read = read(line);

        assertThat(read.number()).isEqualTo(number);
        assertThat(read.marked()).isEqualTo(marked);
        assertThat(read.portion() == null ? null : read.portion().marking()).isEqualTo(marking);
        assertThat(read.end()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 ships", "1.5 ships", "1234. TEXT", "7.", "7.text", "ships"})
    void isNone(String line) {
        assertThat(read(line)).isNull();
    }

    @Test
    void seesFiguresAfterIt() {
        assertThat(read("4. 115 pairs").figures()).isTrue();
        assertThat(read("4. Pairs").figures()).isFalse();
    }

    private static @Nullable ParagraphNumber read(String line) {
        return ParagraphNumber.read(Lines.of(line).get(0));
    }
}
