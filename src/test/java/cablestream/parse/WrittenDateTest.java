package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDateTest {
    @ParameterizedTest
    @CsvSource({"16,MARCH,2019,2019-03-16", "MARCH,16,2019,2019-03-16", "16,MAR,85,1985-03-16"})
    void hasItsMonthAsAWord(String first, String second, String third, LocalDate day) {
        assertThat(WrittenDate.read(first, second, third)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"30,FEBRUARY,2019", "16,MARCH,201", "016,MARCH,2019", "16,SHIPS,2019", "16,3,2019", "MARCH,16,X"})
    void isNone(String first, String second, String third) {
        assertThat(WrittenDate.read(first, second, third)).isEmpty();
    }
}
