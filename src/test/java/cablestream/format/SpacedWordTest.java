package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpacedWordTest {
    @ParameterizedTest
    @CsvSource({"S E C R E T X,11", "SECRET,6", "SEC RET.,7", "S E Q R E T,11"})
    void endsWhetherItsLettersStandApartOrNot(String text, int end) {
        assertThat(SpacedWord.end(text, 0, "SECRET")).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRETARY", "S E C R E", "SQQRET", "SACRET"})
    void isNone(String text) {
        assertThat(SpacedWord.end(text, 0, "SECRET")).isEqualTo(-1);
    }
}
