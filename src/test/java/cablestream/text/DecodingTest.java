package cablestream.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {
    private static final String TEXT = "UNCLAS TESTVILLE 000212\n\nThe caf\u00E9 is open.";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8", "windows-1252"})
    void readsEachEncodingOfCopies(String charset) {
        assertThat(Decoding.decode(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
    }

    @Test
    void readsUtf16WithTheMarkOfLittleEndian() {
        assertThat(Decoding.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsUtf16WithSomeLettersOfAnotherAlphabet(String charset) {
        String text = "UNCLAS TESTVILLE 000212\n\nThe \u043C\u0438\u0440 is open, and the quay is dry.";

        assertThat(Decoding.decode(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
    }

    @Test
    void takesNullsOfTheWireForNoUtf16() {
        String text = "\0\0UNCLAS TESTVILLE 000212\0\0\0";

        assertThat(Decoding.decode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }
}
