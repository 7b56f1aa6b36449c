package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.text.Lines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureLineTest {
    private final FaultCollector notes = new FaultCollector();

    @ParameterizedTest
    @CsvSource({"DOE,DOE", "DOE#,DOE", "DOENNNN,DOE", "AMBASSADOR DOE,DOE", "VAN DER DOE-ROE,VAN DER DOE-ROE"})
    void isTheSurnameOnTheLastLine(String line, String name) {
        assertThat(find("The ships came.\n\n" + line + "\n\n", false)).isEqualTo(new SignatureLine(name, 2));
        assertThat(notes.findings().faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Doe", "DOE 2", "END SUMMARY", "SECRET", "A VERY LONG NAME OF FOUR", "D"})
    void isNoOtherLine(String line) {
        assertThat(find("The ships came.\n\n" + line, false)).isNull();
        assertThat(notes.findings().faults()).extracting(Fault::code).containsExactly(FaultCode.SIGNATURE_MISSING);
    }

    @Test
    void standsAlone() {
        assertThat(find("The ships of\nDOE", false)).isNull();
        assertThat(find("The ships came.\nDOE", false)).isNotNull();
    }

    @Test
    void isInSmallLettersInARedactedCopy() {
        assertThat(find("The ships came.\n\ndoe", true))
                .extracting(SignatureLine::name)
                .isEqualTo("DOE");
    }

    private @Nullable SignatureLine find(String text, boolean redacted) {
        return SignatureLine.find(Lines.of(text), 0, redacted, notes);
    }
}
