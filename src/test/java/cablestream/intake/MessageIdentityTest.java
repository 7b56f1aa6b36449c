package cablestream.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageIdentityTest {
    @Test
    void isYearPostAndNumber() {
        assertThat(identity("UNCLAS TESTVILLE 000212")).isEqualTo("09TESTVILLE212");
    }

    @ParameterizedTest
    @CsvSource({
        "UNCLAS LISQON 000212,AMEMBASSY LISBON,09LISBON212",
        "UNCLAS XXXXXXXX 000212,AMEMBASSY LISBON,09LISBON212",
        "UNCLAS ROME 000212,USMISSION UN ROME,09UNROME212",
        "UNCLAS XXXXXXXX 000212,XXXXX,RUEHQQ-0212-090316T1635Z",
        "UNCLAS LISBON 000513,AMEMBASSY PARIS,09LISBON513-RUEHQQ-0212-090316T1635Z"
    })
    void hasThePostThatTheSenderSpeaksFor(String classification, String originator, String identity) {
        assertThat(identityOf(text("R 161635Z MAR 09", classification).replace("AMEMBASSY TESTVILLE", originator)))
                .isEqualTo(identity);
    }

    @Test
    void isOriginatorAndTimeOfAMessageTextFormat() {
        String message = text("R 161635Z MAR 09", "UNCLAS //N01210//\nNAVADMIN 071/09\nSUBJ/SHIPS//")
                .replace("AMEMBASSY TESTVILLE", "CNO WASHINGTON DC//N1//");

        assertThat(identityOf(message)).isEqualTo("CNOWASHINGTONDC-090316T1635Z");
        assertThat(identityOf(message.substring(message.indexOf("R 16")))).isEqualTo(identityOf(message));
    }

    @Test
    void isStationSerialAndTimeWithoutANumber() {
        assertThat(identity("UNCLAS")).isEqualTo("RUEHQQ-0212-090316T1635Z");
    }

    @Test
    void isADigestFromThePreambleOnWithoutATime() {
        String copy = text("X MAR 09", "UNCLAS TESTVILLE 000212");

        assertThat(identityOf(copy)).matches("[0-9a-f]{16}");
        assertThat(identityOf(copy.replace("VZCZCXQA0417", "VZCZCXRB0009"))).isEqualTo(identityOf(copy));
        assertThat(identityOf(copy.replace("ships", "boats"))).isNotEqualTo(identityOf(copy));
    }

    private static String identity(String classification) {
        return identityOf(text("R 161635Z MAR 09", classification));
    }

    private static String identityOf(String text) {
        return MessageIdentity.of(ScannedText.of(text, null), null);
    }

    private static String text(String preamble, String classification) {
        return String.join(
                "\n",
                "VZCZCXQA0417",
                "RR RUEHC",
                "DE RUEHQQ #0212 0751640",
                "ZNR UUUUU ZZH",
                preamble,
                "FM AMEMBASSY TESTVILLE",
                "TO RUEHC/SECSTATE WASHDC",
                "BT",
                classification,
                "",
                "The ships came.",
                "BT",
                "#0212",
                "NNNN");
    }
}
