package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.reference.Tables;
import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureLineTest {
    private static final Tables TABLES = Tables.load();
    private static final CaptionLine CAPTIONS = new CaptionLine(TABLES.markings());
    private static final Surnames SURNAMES = new Surnames(TABLES, CAPTIONS);

    @ParameterizedTest
    @CsvSource({"DOE,DOE", "DOE#,DOE", "DOENNNN,DOE", "AMBASSADOR DOE,DOE", "VAN DER DOE-ROE,VAN DER DOE-ROE"})
    void isTheSurnameOnTheLastLine(String line, String name) {
        SignatureLine found = find("The ships came.\n\n" + line, false);
        assertThat(found).isNotNull();
        assertThat(found.name()).isEqualTo(name);
        assertThat(found.index()).isEqualTo(2);
        assertThat(found.mixed() || found.doubtful()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Doe,DOE", "LeDoe,LEDOE", "Charge van der Doe,VAN DER DOE", "O'Doe-Roe#,O'DOE-ROE"})
    void mayHaveSmallLetters(String line, String name) {
        SignatureLine found = find("The ships came.\n" + line, false);
        assertThat(found).isNotNull();
        assertThat(found.name()).isEqualTo(name);
        assertThat(found.mixed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DOE 2",
                "END SUMMARY",
                "SECRET",
                "A VERY LONG NAME OF FOUR",
                "D",
                "SIPDIS",
                "WE AGREE",
                "Jane Doe",
                "Lisbon",
                "Deputy",
                "doe"
            })
    void isNoOtherLine(String line) {
        assertThat(find("The ships came.\n\n" + line, false)).isNull();
    }

    @Test
    void standsAlone() {
        assertThat(find("The ships of\nDOE", false)).isNull();
        assertThat(find("The ships came.\nDOE", false)).isNotNull();
        assertThat(find("The ships came\nDoe", false)).isNull();
    }

    @Test
    void isDoubtfulUnderALineThatItsWriterBroke() {
        SignatureLine found = find("The ships of the old harbor came.\n\nThe Harbor\nROE", false);
        assertThat(found).isNotNull();
        assertThat(found.doubtful()).isTrue();
        assertThat(find("The ships of the old harbor came.\n\nThe Harbor of\nROE", false))
                .isNull();
    }

    @Test
    void isInSmallLettersInARedactedCopy() {
        assertThat(find("The ships came.\n\ndoe", true))
                .extracting(SignatureLine::name)
                .isEqualTo("DOE");
    }

    private static @Nullable SignatureLine find(String text, boolean redacted) {
        List<Line> lines = Lines.of(text);
        return SignatureLine.find(lines, 0, lines.size(), redacted, SURNAMES, CAPTIONS);
    }
}
