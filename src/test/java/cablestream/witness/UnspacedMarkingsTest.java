package cablestream.witness;

import static cablestream.witness.ConfidentialCable.raises;
import static cablestream.witness.ConfidentialCable.with;
import static cablestream.witness.ConfidentialCable.withInText;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markings that stand in one word with another one, with the number of copies, or with the words for the whole text. */
class UnspacedMarkingsTest {
    @ParameterizedTest
    @CsvSource({
        "ROGERCHANNELSIPDIS, ROGER CHANNEL",
        "ROGER CHANNELSIPDIS, ROGER CHANNEL",
        "ROGER CHANNELROGER CHANNEL, ROGER CHANNEL",
        "TOP SECRETNOFORN, none",
        "DISSENT CHANNELSTADIS, STADIS"
    })
    void areSeenAmongCaptionsAndInTheText(String marking, String caption) {
        assertThat(raises(with("SIPDIS", marking), caption)).isTrue();
        assertThat(raises(withInText(marking), caption)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"(NODISSIPDIS), NODIS", "(SECRETSECRET), none", "(SECRETNOFORN), none", "(EXDISNODISSTADIS), NODIS"})
    void areSeenInBrackets(String bracket, String caption) {
        assertThat(raises(with("SUBJECT: ", "SUBJECT: " + bracket + " "), caption))
                .isTrue();
        assertThat(raises(withInText("3. " + bracket + " He came."), caption)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ACTION NODS-00, NODIS",
        "INFO  LOG-00  NODS-00  EUR-00, NODIS",
        "ACTION EXDS-00, EXDIS",
        "INFO SS-15 NODIS-01 /001 W, NODIS"
    })
    void areSeenAsCodesOfDistribution(String line, String caption) {
        assertThat(raises(with("DE RUEHLI", line + "\nDE RUEHLI"), caption)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3. S-ENTIRE TEXT.",
                "3. S-entire text.",
                "3. S -ENTIRE TEXT",
                "3. S- ENTIRE MESSAGE.",
                "3. TS-ENTIRE TEXT.",
                "3. ENTIRE TEXT S.",
                "3. S ENTIRE TEXT. THE MINISTER MET PORT WORKERS.",
                "S-ENTIRE CABLE."
            })
    void areSeenBesideTheEntireText(String line) {
        assertThat(raises(withInText(line), "none")).as(line).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3. (C) The entire text was read.",
                "3. C-ENTIRE TEXT.",
                "3. (C) ENTIRE TEXT OF S BAND LICENSE WAS READ.",
                "3. (C) ROGER CHANNELED HIS EFFORTS.",
                "3. (C) The (NODULES) were dredged by LOG-00 crews."
            })
    void areNotSeenInOrdinaryText(String line) {
        assertThat(raises(withInText(line), "none")).as(line).isFalse();
    }
}
