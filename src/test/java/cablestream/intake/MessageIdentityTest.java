package cablestream.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageIdentityTest {
    @Test
    void isYearPostAndNumber() {
        assertThat(identity("UNCLAS TESTVILLE 000212")).isEqualTo("09TESTVILLE212");
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
