package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.text.Lines;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FL12ClassificationTest {
    @ParameterizedTest
    @CsvSource({"UNCLAS TESTVILLE 00000212,212", "UNCLAS TESTVILLE 0000212,212", "UNCLAS TESTVILLE 999999,999999"})
    void readsAPaddedSerial(String line, int serial) {
        assertThat(FL12Classification.read(line).orElseThrow().serial()).isEqualTo(serial);
    }

    @Test
    void takesNoSerialBeyondSixDigits() {
        assertThat(FL12Classification.read("UNCLAS TESTVILLE 1234567")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "C O N F I D E N T I A L TESTVILLE 000212,CONFIDENTIAL",
        "C O N F I D E NT I A L TESTVILLE 000212,CONFIDENTIAL",
        "CONFIDENTIAL TESTVILLE 212,CONFIDENTIAL",
        "S E C R E T  N O F O R N TESTVILLE 000212,SECRET",
        "T O P  S E C R E T TESTVILLE 000212,TOP_SECRET",
        "SEQRET TESTVILLE 000212,SECRET",
        "UNCLAS E F T O TESTVILLE 000212,UNCLASSIFIED",
        "LIMITED OFFICIAL USE TESTVILLE 0212,LIMITED_OFFICIAL_USE",
        "S e c r e t testville 000212,SECRET",
        "Secret Testville 000212,SECRET",
        "confidential testville 000212,CONFIDENTIAL"
    })
    void readsTheLevelAndTheNumber(String line, Classification level) {
        FL12Classification read = FL12Classification.read(line).orElseThrow();
        assertThat(read.level()).isEqualTo(level);
        assertThat(read.station()).isEqualToIgnoringCase("TESTVILLE");
        assertThat(read.serial()).isEqualTo(212);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C 0 N F I D E N T I A L TESTVILLE 000212",
                "C0NFIDENTIAL TESTVILLE 00212",
                "CONF1DENT1A1 TESTVILLE 00212",
                "CC OO NN FF II DD EE NN TT II AA LL TESTVILLE 00212",
                "CCOONNFFIIDDEENNTTIIAALL TESTVILLE 00212",
                "C O N F I D E N T I A L TESTVILLE 002l2"
            })
    void repairsALevelOfLettersDoubledOrMisread(String line) {
        FL12Classification read = Objects.requireNonNull(
                FL12Classification.levelOnly(Lines.of(line).get(0)));
        assertThat(read.level()).isEqualTo(Classification.CONFIDENTIAL);
        assertThat(read.serial()).isEqualTo(212);
    }

    @Test
    void readsAPostOfSeveralWords() {
        assertThat(FL12Classification.read("UNCLAS PORT AU PRINCE 000033")
                        .orElseThrow()
                        .station())
                .isEqualTo("PORT AU PRINCE");
    }

    @Test
    void keepsSignalsAndCaveatsOutOfTheNumber() {
        FL12Classification read = FL12Classification.read("UNCLAS SENSITIVE TESTVILLE 000760 ZFR 000763")
                .orElseThrow();
        assertThat(read.station()).isEqualTo("TESTVILLE");
        assertThat(read.serial()).isEqualTo(760);
        assertThat(read.caveats()).containsExactly("SENSITIVE");
        assertThat(read.signals()).containsExactly("ZFR");
    }

    @ParameterizedTest
    @CsvSource({
        "SECTION 01 OF 02,1,2",
        "SECTION 1 OF 3,1,3",
        "FINAL SECTION OF 3,3,3",
        "SCTION 01 OF 02,1,2",
        "SECTIOQ1 OF 02,1,2",
        "SECTION 01F03,1,3",
        "SECTION-01F03,1,3",
        "S E C T I O N  01 OF 02,1,2",
        "SECTION 0Q OF 05,,5",
        "SECTION O1 OF O2,1,2",
        "SECTION 1O OF 12,10,12",
        "SECTION 01OF02,1,2",
        "SECTION 01 OF,1,2",
        "SECTION 03 OF,3,3"
    })
    void readsTheSection(String mark, @Nullable Integer section, int total) {
        FL12Classification read =
                FL12Classification.read("UNCLAS " + mark + " TESTVILLE 000212").orElseThrow();
        assertThat(read.section()).isNotNull();
        assertThat(read.section().section()).isEqualTo(section);
        assertThat(read.section().total()).isEqualTo(total);
        assertThat(read.station()).isEqualTo("TESTVILLE");
    }

    @Test
    void saysThatANumberOfASectionIsLost() {
        assertThat(FL12Classification.read("UNCLAS SECTION 0Q OF 05 TESTVILLE 000212")
                        .orElseThrow()
                        .section()
                        .damaged())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNCLAS TESTVILLE000212", "UNCLAS TESTVILLE 000212/01", "UNCLAS TESTVILLE O00212"})
    void partsWhatIsGluedToTheNumber(String line) {
        FL12Classification read = FL12Classification.read(line).orElseThrow();
        assertThat(read.station()).isEqualTo("TESTVILLE");
        assertThat(read.serial()).isEqualTo(212);
        assertThat(read.polluted()).isTrue();
    }

    @Test
    void keepsACaveatOfSeveralWordsTogether() {
        FL12Classification read = FL12Classification.read("UNCLAS FOR OFFICIAL USE ONLY TESTVILLE 000212")
                .orElseThrow();
        assertThat(read.station()).isEqualTo("TESTVILLE");
        assertThat(read.caveats()).containsExactly("FOR OFFICIAL USE ONLY");
    }

    @Test
    void doesNotTakeTheTravellingSecretaryForASection() {
        assertThat(FL12Classification.read("SECRET SECTO 05010").orElseThrow().station())
                .isEqualTo("SECTO");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Secret meetings were held in 2009",
                "SECRETARY OF STATE 12",
                "CONFIDENTIAL TALKS WENT ON UNTIL NOON OF MAY 15",
                "UNCLE"
            })
    void isNoSentence(String line) {
        assertThat(FL12Classification.read(line)).isEmpty();
    }
}
