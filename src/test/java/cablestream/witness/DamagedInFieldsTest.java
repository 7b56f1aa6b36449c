package cablestream.witness;

import static cablestream.witness.ConfidentialCable.raises;
import static cablestream.witness.ConfidentialCable.with;
import static cablestream.witness.ConfidentialCable.withInText;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markings that are damaged by one letter, or written in small letters, after what a line of the heading or a field has. */
class DamagedInFieldsTest {
    @ParameterizedTest
    @ValueSource(strings = {"NODS", "NDIS", "NODISS", "EXDS", "STADS", "SECRT", "Secret", "secret", "Top Secret"})
    void areSeenAtTheEndOfALineOfTheHeading(String word) {
        for (String line : new String[] {"ZZH", "MAR 09", "FM AMEMBASSY LISBON"}) {
            assertThat(raises(with(line, line + " " + word), "none")).as(line).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NODS", "NODISS", "EXDS", "SECRT", "ORCN"})
    void areSeenAmongTagsAndAfterTheAuthority(String word) {
        assertThat(raises(with("PREL, PO", "PREL, PO, " + word), "none")).isTrue();
        assertThat(raises(with("AND (D).", "AND (D). " + word), "none")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Captions: SIPDIS, NODS",
                "Captions: SIPDIS, NODISS",
                "Captions: SIPDIS ROGR CHANNEL, EXDS",
                "Classification: CONFIDENTIAL NODS",
                "CLASSIFICATION: CONFIDENTIAL//NOFRN",
                "CONFIDENTIAL NODS",
                "CONFIDENTIAL EXDISS"
            })
    void areSeenOnALineOfTheText(String line) {
        assertThat(raises(withInText(line), "none")).as(line).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOP SECRETS", "SECRETS", "NODS", "TOPSECRETS"})
    void areSeenAmongCaptions(String line) {
        assertThat(raises(with("SIPDIS", line), "none")).as(line).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Captions: SIPDIS, EUR",
                "Classification: CONFIDENTIAL NOTES",
                "CONFIDENTIAL NOTES",
                "Distribution: SIPDIS, STATE, TREASURY",
                "The pilots keep state secrets."
            })
    void areNotSeenInOrdinaryText(String line) {
        assertThat(raises(withInText(line), "none")).as(line).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PREL, OVIP (STADLER, JANE)", "PREL, NATO, OREP, KDEM, ASEC"})
    void otherTagsAreNoDamagedMarkings(String tags) {
        assertThat(raises(with("PREL, PO", tags), "none")).as(tags).isFalse();
    }
}
