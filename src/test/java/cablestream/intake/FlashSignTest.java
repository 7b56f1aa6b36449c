package cablestream.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlashSignTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZZ RUEHC",
                "zz RUEHC",
                "ZZRUEHC",
                "YY RUEHC",
                "Z 161700Z MAR 09",
                "  Z 161700Z MAR 09",
                "JJJJJSSSSS ZZ RUEHC",
                "  JJJJJSSSSS ZZ RUEHC",
                "JJJJJSSSSS\r\nZZ RUEHC",
                "VZCZCXQA0417\nPP RUEHC\nDE RUEHLI #0212 0751640\nZNY CCCCC ZZH\nZ 161640Z MAR 09",
                "VZCZCXQA0417\rZZ RUEHC",
                "FLASH",
                "Flash 161640Z"
            })
    void aHeadingOfFlashHasASign(String text) {
        assertThat(isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "Z",
                "ZZ",
                "\nZ",
                "RR RUEHC\nZNR UUUUU ZZH\nR 161640Z MAR 09",
                "ZOV RUEHC",
                "A ZZ RUEHC",
                "FLAS",
                "SIPDIS"
            })
    void anotherTextHasNone(String text) {
        assertThat(isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void aFlashInUtf16HasOne(String charset) {
        Charset wide = Charset.forName(charset);

        assertThat(FlashSign.isIn(Cables.routine(212).flash().text().getBytes(wide)))
                .isTrue();
        assertThat(FlashSign.isIn(Cables.routine(212).text().getBytes(wide))).isFalse();
    }

    @Test
    void noBytesHaveNone() {
        assertThat(FlashSign.isIn(null)).isFalse();
    }

    @Test
    void ofWholeCablesThoseOfFlashHaveOne() {
        assertThat(FlashSign.isIn(Cables.routine(212).flash().bytes())).isTrue();
        assertThat(FlashSign.isIn(Cables.routine(212).bytes())).isFalse();
    }

    private static boolean isIn(String text) {
        return FlashSign.isIn(text.getBytes(StandardCharsets.UTF_8));
    }
}
