package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Precedence;
import cablestream.text.Word;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrecedenceWordTest {
    @ParameterizedTest
    @CsvSource({
        "SECSTATE WASHDC PRIORITY,PRIORITY,15,false",
        "SECSTATE WASHDC PIORITY,PRIORITY,15,true",
        "SECSTATE WASHDC NIACT IMMEDIATE,NIACT_IMMEDIATE,15,false",
        "SECSTATE WASHDC NIACT,NIACT_IMMEDIATE,15,false",
        "SECSTATE WASHDCPRIORITY,PRIORITY,15,true",
        "SECSTATE DCROUTINE,ROUTINE,11,true"
    })
    void isReadFromTheEndOfTheName(String text, Precedence precedence, int nameEnd, boolean misspelt) {
        assertThat(last(text)).isEqualTo(new PrecedenceWord(precedence, nameEnd, misspelt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AMEMBASSY TESTVILLE", "PRIORITY", "CDR FLASHX", "AMEMBASSY XFLASH"})
    void isNone(String text) {
        assertThat(last(text)).isNull();
    }

    private static @Nullable PrecedenceWord last(String text) {
        return PrecedenceWord.endingWith(Word.before(text, text.length()), text);
    }
}
