package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.assemble.Message;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.intake.RawTransmission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressReaderTest {
    private final FaultCollector notes = new FaultCollector();

    @Test
    void readsHeadingOriginatorAndAddressees() {
        Address address = read(String.join(
                "\n",
                "VZCZCXQA0417",
                "RR RUEHC",
                "DE RUEHQQ #0212 0751640",
                "R 161635Z MAR 09",
                "FM AMEMBASSY TESTVILLE",
                "TO RUEHC/SECSTATE WASHDC",
                "BT",
                "UNCLAS TESTVILLE 000212"));

        assertThat(address.dateTimeGroup()).isEqualTo("2009-03-16T16:35:00Z");
        assertThat(address.originator()).isEqualTo("AMEMBASSY TESTVILLE");
        assertThat(address.addressees()).hasSize(1);
        assertThat(codes()).isEmpty();
    }

    @Test
    void notesEachFormatLineThatIsMissing() {
        read("UNCLAS TESTVILLE 000212");

        assertThat(codes())
                .containsExactlyInAnyOrder(
                        FaultCode.FL1_MISSING,
                        FaultCode.FL3_MISSING,
                        FaultCode.DTG_INVALID,
                        FaultCode.ORIGINATOR_MISSING,
                        FaultCode.ADDRESSEES_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE RUEHQQ #0212/01\n0751640", "DE RUEHQQ #O212 0751640", "DE RUEHQQ #0212 751640"})
    void notesADamagedStation(String station) {
        read("VZCZCXQA0417\n" + station + "\nR 161635Z MAR 09\nFM A\nTO B\nUNCLAS TESTVILLE 000212");

        assertThat(codes()).containsExactly(FaultCode.FL3_DAMAGED);
    }

    private Address read(String text) {
        return new AddressReader(notes)
                .read(MessagePart.of(Message.of("any", new RawTransmission(null, text, "test"))));
    }

    private List<FaultCode> codes() {
        return notes.findings().faults().stream().map(Fault::code).toList();
    }
}
