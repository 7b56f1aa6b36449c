package cablestream.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Lines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CancelSignalTest {
    @ParameterizedTest
    @CsvSource({
        "ZFR TESTVILLE 000763, TESTVILLE, 763",
        "UNCLAS SVC ZFR TESTVILLE 763, TESTVILLE, 763",
        "UNCLAS SVC/ZFR SAO PAULO 000763, SAO PAULO, 763",
        "zfr Testville 763, Testville, 763"
    })
    void namesStationAndSerial(String line, String station, int serial) {
        assertThat(CancelSignal.in(Lines.of(line))).contains(new CancelSignal(station, serial));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AZFR X 1", "1ZFR X 1", "ZFRX X 1", "ZFR1 X 1", "REZFR TESTVILLE 763"})
    void isAWholeWord(String line) {
        assertThat(CancelSignal.in(Lines.of(line))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZFRX YOUR SVC ZFR TESTVILLE 763",
                "AZFR X 1 ZFR TESTVILLE 763",
                "ZFR YOUR MESSAGE OF THE SIXTEENTH ZFR TESTVILLE 763",
                "ZFR ZFR TESTVILLE 763",
                "ZFR 5 ZFR TESTVILLE 763",
                "ZFR YOUR MESSAGE\nZFR TESTVILLE 763",
                "ZFR\nAZFR X 1\nZFR TESTVILLE 763"
            })
    void isTheFirstThatNamesAMessage(String text) {
        assertThat(CancelSignal.in(Lines.of(text))).contains(new CancelSignal("TESTVILLE", 763));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ZFR", "ZFR 763", "ZFR TESTVILLE", "ZFR TESTVILLE 0000763", "ZFR ONE TWO THREE FOUR FIVE 763"})
    void withoutStationOrSerialNamesNone(String line) {
        assertThat(CancelSignal.in(Lines.of(line))).isEmpty();
    }
}
