package cablestream.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PilcrowTest {
    @ParameterizedTest
    @CsvSource({"\u00B61.,true", "\u00C2\u00B61.,true", "\uFFFD7.,true", "\uFFFDs,false", "\u00C2 1,false", "1.,false"})
    void beginsWholeOrDamaged(String text, boolean begins) {
        assertThat(Pilcrow.begins(text, 0, text.length())).isEqualTo(begins);
    }

    @Test
    void endsAfterAllThatDoubleIt() {
        assertThat(Pilcrow.end("\u00C2\u00B6\u00B67.", 0, 5)).isEqualTo(3);
    }

    @Test
    void isTheLabelOneOfALink() {
        assertThat(Pilcrow.isLabel("[1]", 1, 2)).isTrue();
        assertThat(Pilcrow.isLabel("[2]", 1, 2)).isFalse();
    }

    @Test
    void isEscapedAsPrograms() {
        assertThat(Pilcrow.isEscaped("\\xB67.", 0, 6)).isTrue();
        assertThat(Pilcrow.isEscaped("\\xB77.", 0, 6)).isFalse();
    }

    @Test
    void isSkippedWithTheSpacesAfterIt() {
        assertThat(Pilcrow.skip("\u00B6  7.")).isEqualTo(3);
        assertThat(Pilcrow.skip("7.")).isZero();
    }
}
