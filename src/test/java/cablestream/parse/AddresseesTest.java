package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.cable.Addressee;
import cablestream.cable.Addressee.Role;
import cablestream.cable.Precedence;
import cablestream.format.AddresseeLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddresseesTest {
    @ParameterizedTest
    @CsvSource({
        "RUEHC/SECSTATE WASHDC PRIORITY 0917,RUEHC,SECSTATE WASHDC,PRIORITY,917",
        "AMEMBASSY SAMPLETON PRIORITY,,AMEMBASSY SAMPLETON,PRIORITY,",
        "RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 0917,RUEHC,SECSTATE WASHDC,NIACT_IMMEDIATE,917",
        "RUEHC/SECSTATE WASHDC NIACT,RUEHC,SECSTATE WASHDC,NIACT_IMMEDIATE,",
        "RUEHC/SECSTATE WASHDC 0917,RUEHC,SECSTATE WASHDC,,917",
        "RUEHC/SECSTATE WASHDC PIORITY 0917,RUEHC,SECSTATE WASHDC,PRIORITY,917",
        "RUEHC/SECSTATE WASHDC IMMMEDIATE,RUEHC,SECSTATE WASHDC,IMMEDIATE,",
        "RUEHC/SECSTATE WASHDCPRIORITY 0917,RUEHC,SECSTATE WASHDC,PRIORITY,917",
        "RUEHC/DEPT OF X WASHINGTON DCPRIORITY,RUEHC,DEPT OF X WASHINGTON DC,PRIORITY,",
        "RUEHC/DEPT OF X WASHINGTON DCPRIORITY 0917,RUEHC,DEPT OF X WASHINGTON DC,PRIORITY,917",
        "RUEHC / SECSTATE WASHDC 0917,RUEHC,SECSTATE WASHDC,,917",
        "RUEHC/SECSTATE WASHDC PRIORITY 9O17,RUEHC,SECSTATE WASHDC,PRIORITY,9017",
        "RUEHC/SECSTATE WASHDC PRIORITY 0917;,RUEHC,SECSTATE WASHDC,PRIORITY,917",
        "ZEN/AMCONSUL FARPORT,,AMCONSUL FARPORT,,",
        "RUEHZZ/AIG 1234,RUEHZZ,AIG 1234,,",
        "RHMFISS/CTF 302,RHMFISS,CTF 302,,",
        "RUEKJCS/DET 1 39LG ANKARA TU,RUEKJCS,DET 1 39LG ANKARA TU,,"
    })
    void readsOneLine(
            String line,
            @Nullable String indicator,
            String name,
            @Nullable Precedence precedence,
            @Nullable Integer number) {
        AddresseeLine read = AddresseeLine.read(line, 0, line.length());
        assertThat(read.routingIndicator()).isEqualTo(indicator);
        assertThat(read.name()).isEqualTo(name);
        assertThat(read.precedence()).isEqualTo(precedence);
        assertThat(read.number()).isEqualTo(number);
    }

    @Test
    void inheritsThePrecedenceOfItsRole() {
        assertThat(addressees("TO A PLACE\nINFO ANOTHER PLACE"))
                .extracting(Addressee::precedence)
                .containsExactly(Precedence.IMMEDIATE, Precedence.ROUTINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TO %s\nINFO %s", "TO: %s\nINFO: %s", "TO%s\nINFO%s"})
    void knowsTheRoleByTheWordHoweverItIsSetOff(String lines) {
        assertThat(addressees(lines.formatted("RUEHC/SECSTATE WASHDC", "RUEHYY/AMEMBASSY SAMPLETON")))
                .extracting(Addressee::role, Addressee::name)
                .containsExactly(tuple(Role.ACTION, "SECSTATE WASHDC"), tuple(Role.INFO, "AMEMBASSY SAMPLETON"));
    }

    @Test
    void joinsWhatACopyFolded() {
        assertThat(addressees("TO RUEHC/SECSTATE WASHDC PRIORITY\n 0917\nRHMFISS/CDR FIRST\nFLEET PRIORITY 0044"))
                .extracting(Addressee::name, Addressee::continuityNumber)
                .containsExactly(tuple("SECSTATE WASHDC", 917), tuple("CDR FIRST FLEET", 44));
    }

    @Test
    void doesNotJoinAnAddresseeThatHasNoRoutingIndicator() {
        assertThat(addressees("TO RUEHC/SECSTATE WASHDC\nAMEMBASSY SAMPLETON PRIORITY"))
                .extracting(Addressee::name)
                .containsExactly("SECSTATE WASHDC", "AMEMBASSY SAMPLETON");
    }

    @Test
    void skipsPageLinesAndAccountingInTheList() {
        assertThat(addressees("TO PAGE 02        STATE   023456  071504Z\nAMEMBASSY SAMPLETON\nACCT TS-212"))
                .extracting(Addressee::name)
                .containsExactly("AMEMBASSY SAMPLETON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XMT AMEMBASSY OUTLAND",
                "XMT/AMEMBASSY OUTLAND",
                "RUEHXX/XMT AMEMBASSY OUTLAND",
                "RUEHXX/SOME COLLECTIVE, XMT AMEMBASSY OUTLAND"
            })
    void readsExemptionsInTheirFourForms(String line) {
        assertThat(addressees("TO A COLLECTIVE\n" + line)).last().satisfies(last -> {
            assertThat(last.role()).isEqualTo(Role.EXEMPT);
            assertThat(last.name()).isEqualTo("AMEMBASSY OUTLAND");
            assertThat(last.precedence()).isNull();
        });
    }

    @Test
    void leavesARoutingIndicatorOutOfTheOriginator() {
        assertThat(Samples.read(
                                "R 161640Z MAR 09\nFM RUEHQQ/AMEMBASSY TESTVILLE\nTO SECSTATE WASHDC 0001\nUNCLAS TESTVILLE 000212\n")
                        .address()
                        .originator())
                .isEqualTo("AMEMBASSY TESTVILLE");
    }

    private static List<Addressee> addressees(String lines) {
        return Samples.read("O R 161640Z MAR 09\nFM AMEMBASSY TESTVILLE\n" + lines
                        + "\nUNCLAS TESTVILLE 000212\n\nSUBJECT: X\n\n1. Y.\n")
                .address()
                .addressees();
    }
}
