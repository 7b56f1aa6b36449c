package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthTest {
    @ParameterizedTest
    @CsvSource({"MAR,3", "March,3", "dec,12", "JLU,7", "CED,12"})
    void isReadByItsLettersEvenInDisorder(String word, int month) {
        assertThat(Month.read(word)).isEqualTo(month);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MA", "XYZ", "JLUY"})
    void isNone(String word) {
        assertThat(Month.read(word)).isNull();
    }
}
