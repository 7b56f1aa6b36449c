package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.format.FaultCollector;
import cablestream.text.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTest {
    private final FaultCollector notes = new FaultCollector();

    private final Distribution distribution = new Distribution(notes);

    @Test
    void goesOnUntilItIsEnded() {
        assertThat(read("ACTION EUR-12")).isTrue();
        assertThat(read("INFO OCT-01")).isTrue();
        distribution.end();
        assertThat(read("INFO OCT-01")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ACTION EUR-12 INFO OCT-01 /013 W,0", "ACTION EUR-12 INFO OCT-01 /014 W,1"})
    void comparesTheCopiesWithTheirSum(String line, int faults) {
        read(line);
        assertThat(notes.findings().faults()).hasSize(faults);
    }

    @ParameterizedTest
    @CsvSource({
        "--------------------- 054819,true",
        "--------------------- 161712Z /41,true",
        "46,true",
        "---- 054819,false",
        "123,false"
    })
    void hasTheLineOfTheTerminalAndACodeOfTwoFigures(String line, boolean read) {
        assertThat(read(line)).isEqualTo(read);
    }

    private boolean read(String line) {
        return distribution.read(Lines.of(line).get(0));
    }
}
