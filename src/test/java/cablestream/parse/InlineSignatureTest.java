package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.reference.Tables;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InlineSignatureTest {
    private static final Tables TABLES = Tables.load();
    private static final Surnames SURNAMES = new Surnames(TABLES, new CaptionLine(TABLES.markings()));

    @ParameterizedTest
    @CsvSource({
        "The ships came. MERRIDEW,MERRIDEW",
        "The ships came.) VAN DER ROE,VAN DER ROE",
        "THE SHIPS CAME.  END COMMENT. DOE,DOE",
        "THE SHIPS CAME.  MERRIDEW,MERRIDEW",
        "(End comment.) Merridew,Merridew",
        "It was in 1961. MERRIDEW,MERRIDEW"
    })
    void standsAfterTheLastSentence(String line, String name) {
        assertThat(name("", line)).isEqualTo(name);
    }

    @Test
    void isCertainAfterTheWordsThatEndATextEvenOverALine() {
        assertThat(before("THE SHIPS CAME.  END OF", "TEXT.  MERRIDEW").certain())
                .isTrue();
        assertThat(before("THE SHIPS CAME", "BACK.  MERRIDEW").certain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ships came. Merridew",
                "He met Mr. MERRIDEW",
                "2. MERRIDEW",
                "THE SHIPS CAME. HE SAID",
                "THE SHIPS CAME. NATO",
                "The ships came from NATO",
                "It is in the U.S. MERRIDEW",
                "The ships came. MERRIDEW.",
                "THE SHIPS CAME. LISBON",
                "MERRIDEW"
            })
    void isNothingElse(String line) {
        assertThat(name("", line)).isNull();
    }

    private static @Nullable String name(String above, String line) {
        InlineSignature found = InlineSignature.before(above, line, line.length(), SURNAMES);
        return found == null ? null : line.substring(found.start(), found.end());
    }

    private static InlineSignature before(String above, String line) {
        return Objects.requireNonNull(InlineSignature.before(above, line, line.length(), SURNAMES));
    }
}
