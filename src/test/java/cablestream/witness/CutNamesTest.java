package cablestream.witness;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.reference.Tables;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markings whose parts stand on several lines. In the samples, a bar is the end of a line. */
class CutNamesTest {
    private static final Witness WITNESS = new Witness(Tables.load());
    private static final String HEADING = """
            DE RUEHLI #0212 0751640
            ZNY CCCCC ZZH
            P 161635Z MAR 09
            FM AMEMBASSY LISBON
            TO RUEHC/SECSTATE WASHDC PRIORITY 0917
            BT
            """;
    private static final String OPENING = "\nE.O. 12958: N/A\nTAGS: EWWT, PREL, PO\nSUBJECT: HARBOUR DREDGED\n";
    private static final String TEXT = "\n1. (C) The harbour was dredged in time for the visit of the\ntall ships.\n";
    private static final String LINE = "C O N F I D E N T I A L LISBON 000212\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOP|SECRET LISBON 000212",
                "TOP-|SECRET LISBON 000212",
                "T O P||S E C R E T LISBON 000212",
                "Top|Secret LISBON 000212",
                "TOP<br>SECRET LISBON 000212",
                "TOP\u2028SECRET LISBON 000212",
                "T O P |PAGE 02 LISBON 00212 161635Z|S E C R E T LISBON 000212",
                "T O|P S E C R E T LISBON 000212",
                "TOP|SEC|RET"
            })
    void topSecretIsWhole(String cut) {
        List<SeenMarking> seen = look(HEADING + cut.replace('|', '\n') + "\n" + OPENING + TEXT);
        assertThat(seen).as(cut).extracting(SeenMarking::level).contains(Classification.TOP_SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "S E C R E T ROGER|CHANNEL LISBON 000212, ROGER CHANNEL",
        "S E C R E T SECTION 01 OF 02 ROGER|CHANNEL LISBON 000212, ROGER CHANNEL",
        "S E C R E T NO|DIS LISBON 000212, NODIS",
        "S E C R E T NO-|FORN LISBON 000212, NOFORN",
        "S E C R E T N O D|I S LISBON 000212, NODIS",
        "S E C R E T EX||DIS LISBON 000212, EXDIS",
        "S E C R E T LISBON 000212||NO|DIS, NODIS",
        "S E C R E T LISBON 000212||SIPDIS STA|DIS, STADIS",
        "S E C R E T LISBON 000212||STATE FOR EUR/WE|OR||CON, ORCON",
        "S E C R E T LISBON 000212||DISSENT|LISBON 00000212  001.2 OF 002|CHANNEL, DISSENT CHANNEL"
    })
    void captionsAreWhole(String cut, String caption) {
        assertThat(restrictions(HEADING + cut.replace('|', '\n') + "\n" + OPENING + TEXT))
                .as(cut)
                .contains(caption);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONFIDENTIAL NO||DIS",
                "NO||DIS",
                "N O|D I S",
                "CONFIDENTIAL NO||LISBON 00000212  001.2 OF 002||DIS",
                "CONFIDENTIAL NO||PAGE 03 LISBON 00212||DIS"
            })
    void captionsInTheTextAreWhole(String cut) {
        String text = TEXT + "\n" + cut.replace('|', '\n') + "\n\n2. (C) More.\n\nROE\nBT\n";
        assertThat(restrictions(HEADING + LINE + OPENING + text)).as(cut).contains("NODIS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2. (C) THE MINISTER SAYS NO|FOREIGN TROOPS WILL COME.",
                "2. (C) HE CLIMBED TO THE TOP|SECRET TALKS FOLLOWED.",
                "2. (C) THE FERRY IS FOR THE SEC||RETURN FARES FELL.",
                "2. (C) The answer was NO||DIS was the name of the ship.",
                "SUBJECT: MINISTER SAYS NO|FOREIGN BASES IN THE HARBOUR",
                "SUBJECT: VISIT OF S E C R E T A R Y||1. (C) He came."
            })
    void ordinaryLinesAreNoMarking(String lines) {
        String text = HEADING + LINE + OPENING + lines.replace('|', '\n') + "\n\nROE\nBT\n";
        assertThat(restrictions(text)).as(lines).isEmpty();
        assertThat(look(text))
                .extracting(SeenMarking::level)
                .doesNotContain(Classification.SECRET, Classification.TOP_SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C O N F I D E N T I A L", "CONFIDENTIAL", "S E C R E T"})
    void anAddresseeIsNoPartOfTheLevelAfterIt(String level) {
        String text = HEADING.replace("BT\n", "INFO USMISSION NATO\n") + level + " LISBON 0212\n" + OPENING + TEXT;
        assertThat(look(text)).as(level).noneMatch(SeenMarking::doubtful);
        assertThat(restrictions(text)).as(level).isEmpty();
    }

    private static List<SeenMarking> look(String text) {
        return WITNESS.look(text);
    }

    private static Set<String> restrictions(String text) {
        return look(text).stream().flatMap(each -> each.restrictions().stream()).collect(Collectors.toSet());
    }
}
