package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLineTest {
    @ParameterizedTest
    @CsvSource({
        "TESTVILLE 00000212 002 OF 003,TESTVILLE,212,2,3",
        "PORT AU PRINCE 00000212 001.2 OF 003,PORT AU PRINCE,212,1,3",
        "PAGE 02        TESTVI  00212  01 OF 02  161640Z,TESTVI,212,1,2",
        "PAGE 02 TESTVI 00212 161640Z,TESTVI,212,,"
    })
    void readsPageLinesOfEveryTime(
            String line, String post, int serial, @Nullable Integer section, @Nullable Integer total) {
        assertThat(PageLine.read(line)).contains(new PageLine(post, serial, section, total));
    }

    @Test
    void belongsToTheMessageWithItsNumberWhateverNameItGivesThePost() {
        assertThat(new PageLine("TESTVI", 212, 1, 2).belongsTo(212)).isTrue();
        assertThat(new PageLine("TESTVILLE", 213, 1, 2).belongsTo(212)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"three of 003", "he saw 00000212 002 OF the 3", "PAGE TWO", "12 OF 13"})
    void isNoSentence(String line) {
        assertThat(PageLine.read(line)).isEmpty();
    }
}
