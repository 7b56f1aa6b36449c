package cablestream.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.RecordPosition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailurePositionTest {
    @Test
    void aBinaryTextFailsAtItsFirstControlCharacter() {
        FailurePosition failing = of("NOT_TEXT", "one\ntw\u0001o");

        assertThat(failing.line()).isEqualTo(2);
        assertThat(failing.column()).isEqualTo(3);
    }

    @Test
    void theColumnIsOneOfTheWholeTextWhateverItsBeginningAloneWouldBe() {
        // The first three bytes are two characters of UTF-8; with the last one the text is Windows-1252, in which they
        // are three.
        byte[] bytes = {(byte) 0xC3, (byte) 0xA9, 'F', 1, (byte) 0xFF};

        assertThat(of("NOT_TEXT", bytes).column()).isEqualTo(4);
    }

    @Test
    void aHeadingWithoutTextFailsWhereItEnds() {
        assertThat(of("NO_TEXT", "RR RUEHC\nDE RUEHLI #0212 0751640\nR 161635Z MAR 09\nFM AMEMBASSY LISBON\nBT\n\n")
                        .line())
                .isEqualTo(5);
    }

    @Test
    void ofWhatIsNoCableIsSaidWhatWasLookedForAndWhatWasFound() {
        FailurePosition failing = of("NOT_A_CABLE", "hello\nDE RUEHLI #0212 0751640\n");

        assertThat(failing.line()).isZero();
        assertThat(failing.said()).contains("FL5 (R 161635Z MAR 09)").endsWith("found: FL3 on line 2.");
    }

    @Test
    void otherReasonsHaveNoPlace() {
        assertThat(of("UNPROCESSABLE", "text").line()).isZero();
        assertThat(of("SOMETHING_ELSE", "text").said()).isEqualTo("Its header names no reason that is known.");
    }

    private static FailurePosition of(String reason, String text) {
        return of(reason, text.getBytes(StandardCharsets.UTF_8));
    }

    private static FailurePosition of(String reason, byte[] bytes) {
        DeadLetter letter = new DeadLetter(
                new RecordPosition("cables.dead", 0, 1), "", reason, "", null, Instant.EPOCH, bytes.length, Map.of());
        return FailurePosition.of(letter, bytes);
    }
}
