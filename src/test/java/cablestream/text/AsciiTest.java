package cablestream.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiTest {
    @Test
    void findsAWordInEitherCase() {
        assertThat(Ascii.indexOf("the Ships", "SHIPS", 0)).isEqualTo(4);
        assertThat(Ascii.at("the Ships", 4, "SHIPS")).isTrue();
        assertThat(Ascii.at("the Ship", 4, "SHIPS")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SUMMSUMMARY,4", "a Sum. Summary,7", "A SUMMAR,-1", "SUMMARÝ,-1", "SUMMARY,0"})
    void findsAWordAfterItsBeginning(String text, int index) {
        assertThat(Ascii.indexOf(text, "SUMMARY", 0)).isEqualTo(index);
    }

    @Test
    void findsAMarkAsItStands() {
        assertThat(Ascii.indexOf("A, XMT B", ", XMT ", 0)).isEqualTo(1);
    }

    @Test
    void endsAWordBeforeTheNextLetterOrDigit() {
        assertThat(Ascii.startsWord("DE RUEHQQ", "DE")).isTrue();
        assertThat(Ascii.startsWord("DEPT", "DE")).isFalse();
        assertThat(Ascii.startsWord("DE1", "DE")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"212,212", "000212,212", "1234567890,-1", "'',-1", "2a,-1"})
    void readsNumbersOfAtMostNineDigits(String text, int number) {
        assertThat(Ascii.number(text)).isEqualTo(number);
    }

    @Test
    void makesCapitalsOfAsciiOnlySoThatTheLengthStays() {
        assertThat(Ascii.capitals("straße é")).isEqualTo("STRAßE é");
    }
}
