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
        assertThat(CableDetector.missing(one)).endsWith("of FL3, FL5 and FL6 only FL6 (line 1)");
        assertThat(CableDetector.missing(scanned("The ships came."))).endsWith("none of FL3, FL5 and FL6");
        assertThat(CableDetector.missing(scanned("VZCZCXQA0417\n\nBT\nThe ships came.")))
                .endsWith("none of FL3, FL5 and FL6; found FL1 (line 1), BT (line 3)");
    }

    @ParameterizedTest
    @CsvSource({
        "'ZCZC PA12\nSHIPS\nNNNN',a NAVTEX message (line 1)",
        "'\nZCZC FA00\nSHIPS\nNNNN',a NAVTEX message (line 2)",
        "'ZCZC LAA0123 161635\nGG LPPTZQZX EGLLZQZX\n161630 LPPTYMYX\nSHIPS',an AFTN message (line 2)",
        "'FF EGLLZQZX\n161630 LPPTYMYX\nSHIPS',an AFTN message (line 1)",
        "'FPPO21 LPMG 161635\nWINDS',a WMO bulletin (line 1)",
        "'ZCZC 123\nSAPO31 LPMG 161600 RRA\nWINDS',a WMO bulletin (line 2)"
    })
    void namesMessagesOfOtherServices(String text, String name) {
        assertThat(CableDetector.missing(scanned(text))).startsWith(name + ": no classification line");
    }

    @Test
    void namesNoOtherServiceWithoutItsForm() {
        assertThat(CableDetector.missing(scanned("ZCZC SHIPS\nGG SHIP\nABCD12 SHIPS 16")))
                .startsWith("no classification line");
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
