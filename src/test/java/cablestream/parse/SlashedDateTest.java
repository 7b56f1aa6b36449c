package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlashedDateTest {
    @ParameterizedTest
    @CsvSource({
        "03/16/2019,2019-03-16",
        "3/6/85,1985-03-06",
        "2019/03/16,2019-03-16",
        "03-16-2019,2019-03-16",
        "3.16.09,2009-03-16"
    })
    void isReadByItsShape(String word, LocalDate day) {
        assertThat(SlashedDate.read(word)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02/30/2019", "03/16", "03/16/2019/1", "003/16/2019", "03/16/201", "X/16/2019", ""})
    void isNone(String word) {
        assertThat(SlashedDate.read(word)).isEmpty();
    }
}
