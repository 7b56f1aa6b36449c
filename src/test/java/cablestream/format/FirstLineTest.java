package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PP RUEHXX",
                "DE RUEHQQ #0212 0751640",
                "ZNR UUUUU ZZH",
                "P 161635Z MAR 09",
                "FM AMEMBASSY TESTVILLE"
            })
    void opensAHeading(String line) {
        assertThat(opens(line + "\nanything")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "The ships came.", "P 161635Z MAR", "TO RUEHC/SECSTATE WASHDC"})
    void opensNone(String line) {
        assertThat(opens(line + "\nFM AMEMBASSY TESTVILLE")).isFalse();
    }

    private static boolean opens(String text) {
        return FirstLine.opensHeading(("X\n" + text).getBytes(StandardCharsets.ISO_8859_1), 2);
    }
}
