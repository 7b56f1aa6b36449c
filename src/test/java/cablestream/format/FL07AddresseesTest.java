package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.cable.Addressee;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Precedence;
import cablestream.text.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FL07AddresseesTest {
    private final FaultCollector notes = new FaultCollector();

    @Test
    void readsOneALineByTheRoleAboveIt() {
        assertThat(
                        read(
                                "TO RUEHC/SECSTATE WASHDC\nINFO RUEHYY/AMEMBASSY SAMPLETON\nRUEHZZ/AMCONSUL MOCKPORT\nXMT OUTLAND"))
                .extracting(Addressee::role, Addressee::name)
                .containsExactly(
                        tuple(Addressee.Role.ACTION, "SECSTATE WASHDC"),
                        tuple(Addressee.Role.INFO, "AMEMBASSY SAMPLETON"),
                        tuple(Addressee.Role.INFO, "AMCONSUL MOCKPORT"),
                        tuple(Addressee.Role.EXEMPT, "OUTLAND"));
    }

    @Test
    void readsAnExemptionOnTheLineOfItsCollective() {
        assertThat(read("INFO RUCNCIS/CIS COLLECTIVE, XMT OUTLAND"))
                .extracting(Addressee::role, Addressee::name)
                .containsExactly(tuple(Addressee.Role.INFO, "CIS COLLECTIVE"), tuple(Addressee.Role.EXEMPT, "OUTLAND"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INFO RUCNCIS/CIS COLLECTIVE (XMT OUTLAND, FARPORT)",
                "INFO RUCNCIS/CIS COLLECTIVE XMT OUTLAND; FARPORT",
                "INFO RUCNCIS/CIS COLLECTIVE\nXMT: OUTLAND\nFARPORT"
            })
    void readsSeveralExemptions(String lines) {
        assertThat(read(lines))
                .extracting(Addressee::role, Addressee::name)
                .containsExactly(
                        tuple(Addressee.Role.INFO, "CIS COLLECTIVE"),
                        tuple(Addressee.Role.EXEMPT, "OUTLAND"),
                        tuple(Addressee.Role.EXEMPT, "FARPORT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INFO XMT AMEMBASSY BERN", "INFO: XMT/AMEMBASSY BERN", "TO XMT: AMEMBASSY BERN"})
    void readsAnExemptionRightAfterTheWordOfTheList(String line) {
        assertThat(read(line))
                .extracting(Addressee::role, Addressee::name)
                .containsExactly(tuple(Addressee.Role.EXEMPT, "AMEMBASSY BERN"));
    }

    @Test
    void inheritsThePrecedenceOfTheHeading() {
        assertThat(read("TO RUEHC/SECSTATE WASHDC\nINFO RUEHYY/AMEMBASSY SAMPLETON FLASH"))
                .extracting(Addressee::precedence)
                .containsExactly(Precedence.PRIORITY, Precedence.FLASH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAGE 02 TESTVI 00212 161640Z", "ACCT 123", "BT"})
    void leavesOutWhatGetsIntoTheList(String line) {
        assertThat(read("TO RUEHC/SECSTATE WASHDC\n" + line)).hasSize(1);
    }

    @Test
    void notesThatThereAreNone() {
        assertThat(read("FM AMEMBASSY TESTVILLE")).isEmpty();
        assertThat(notes.findings().faults()).extracting(Fault::code).containsExactly(FaultCode.ADDRESSEES_MISSING);
    }

    private List<Addressee> read(String lines) {
        Heading heading = HeadingReader.read(Lines.of("P 161635Z MAR 09"));
        return new FL07Addressees(heading, notes).read(Lines.of(lines));
    }
}
