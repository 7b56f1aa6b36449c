package cablestream.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CableDetectorTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNCLAS TESTVILLE 000212\n\nThe ships came.",
                "DE RUEHQQ #0212 0751640\nR 161635Z MAR 09\nThe ships came.",
                "R 161635Z MAR 09\nFM AMEMBASSY TESTVILLE\nThe ships came."
            })
    void needsANumberedClassificationLineOrTwoFormatLines(String text) {
        assertThat(CableDetector.isCable(scanned(text))).isTrue();
    }

    @Test
    void saysWhatIsMissing() {
        ScannedText one = scanned("FM AMEMBASSY TESTVILLE\nThe ships came.");

        assertThat(CableDetector.isCable(one)).isFalse();
        assertThat(CableDetector.missing(one.scan())).endsWith("of FL3, FL5 and FL6 only FL6");
        assertThat(CableDetector.missing(scanned("The ships came.").scan())).endsWith("none of FL3, FL5 and FL6");
    }

    @ParameterizedTest
    @CsvSource({"'BT\n#0212\nNNNN',false", "'The ships came.\nBT\n#0212\nNNNN',true"})
    void hasTextIfMoreThanTheEndOfAMessageFollows(String rest, boolean text) {
        assertThat(CableDetector.hasText(scanned("UNCLAS TESTVILLE 000212\n\n" + rest)))
                .isEqualTo(text);
    }

    private static ScannedText scanned(String text) {
        return ScannedText.of(text, null);
    }
}
