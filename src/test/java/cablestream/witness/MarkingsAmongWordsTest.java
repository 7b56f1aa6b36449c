package cablestream.witness;

import static cablestream.witness.ConfidentialCable.raises;
import static cablestream.witness.ConfidentialCable.with;
import static cablestream.witness.ConfidentialCable.withInText;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markings with other words around them, in a text of capitals. */
class MarkingsAmongWordsTest {
    @ParameterizedTest
    @CsvSource({
        "CONFIDENTIAL NODIS FOR THE SECRETARY, NODIS",
        "CONFIDENTIAL NODIS DISTRIBUTION, NODIS",
        "CONFIDENTIAL NODIS LISBON, NODIS",
        "CONFIDENTIAL ROGER CHANNEL PLUS, ROGER CHANNEL",
        "CONFIDENTIAL EXDIS FOR AMBASSADOR DOE, EXDIS",
        "C O N F I D E N T I A L NOFORN STADIS TO ALL POSTS IN EUROPE, STADIS",
        "CONFIDENTIAL SECRET FOR THE SECRETARY, none",
        "HANDLE VIA NODIS ONLY, NODIS",
        "HANDLE VIA ROGER CHANNEL ONLY, ROGER CHANNEL",
        "PLEASE HANDLE VIA STADIS CHANNELS ONLY, STADIS",
        "THIS IS A SECRET MESSAGE, none",
        "NOTE THAT THIS IS A TOP SECRET CABLE., none"
    })
    void areSeenOnALineOfTheText(String line, String caption) {
        assertThat(raises(withInText(line), caption)).as(line).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUBJECT: HARBOUR DREDGED - SECRET FOR THE SECRETARY",
                "SUBJECT: HARBOUR DREDGED - SECRET 2",
                "SUBJECT: (SECRET ONLY) HARBOUR DREDGED",
                "SUBJECT: HARBOUR DREDGED (S ONLY)",
                "SUBJECT: HARBOUR DREDGED / SECRET FOR AMBASSADOR"
            })
    void areSeenInTheSubject(String subject) {
        assertThat(raises(with("SUBJECT: HARBOUR DREDGED", subject), "none"))
                .as(subject)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUBJECT: SECRET TALKS ABOUT HARBOUR",
                "SUBJECT: HARBOUR - SECRET POLICE SEARCH SHIPS",
                "SUBJECT: HARBOUR DREDGED (LOCAL ONLY)"
            })
    void areNotSeenInOrdinarySubjects(String subject) {
        assertThat(raises(with("SUBJECT: HARBOUR DREDGED", subject), "none"))
                .as(subject)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THEY HANDLE VIA THE HARBOUR ONLY WHAT IS SMALL.",
                "CONFIDENTIAL CLERKS FOR THE SECRETARY",
                "CONFIDENTIAL LISBON FOR THE RECORD",
                "This is a secret message of the pilots to the king.",
                "THIS IS A SECRET SERVICE MATTER OF THE KING."
            })
    void areNotSeenInOrdinaryText(String line) {
        assertThat(raises(withInText(line), "none")).as(line).isFalse();
    }
}
