package cablestream.witness;

import static cablestream.witness.ConfidentialCable.raises;
import static cablestream.witness.ConfidentialCable.with;
import static cablestream.witness.ConfidentialCable.withInText;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Short forms of markings alone on a line among the captions, and after the name of a set. */
class ShortCaptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SI",
                "TK",
                "HCS",
                "FRD",
                "SI TK",
                "SI/TK",
                "SI, NOFORN",
                "TK NOFORN",
                "SIPDIS SI",
                "SIPDIS HCS ORCON",
                "ROGER CH",
                "CHANNEL ROGER"
            })
    void areSeen(String line) {
        assertThat(raises(with("SIPDIS", line), "none") || restricts(line))
                .as(line)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DS", "OC", "SEC", "EUR", "SIPDIS", "PASS DS", "Si", "PA", "SIPDIS DS"})
    void ofOfficesAndOrdinaryWordsAreNone(String line) {
        assertThat(raises(with("SIPDIS", line), "none") || restricts(line))
                .as(line)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NARR/(S) The harbour was dredged.//", "RMKS/(TS) They came.//", "GENTEXT/REMARKS/(S) At noon.//"
            })
    void aPortionMarkAfterTheNameOfASetIsSeen(String line) {
        assertThat(raises(withInText(line), "none")).as(line).isTrue();
    }

    private static boolean restricts(String line) {
        return with("SIPDIS", line).stream()
                .anyMatch(each -> !each.restrictions().isEmpty());
    }
}
