package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.assemble.Message;
import cablestream.cable.Evidence;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.intake.RawTransmission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingRestTest {
    private final FaultCollector notes = new FaultCollector();

    @ParameterizedTest
    @CsvSource({
        "ACCT 123,accounting",
        "PAGE 01 TESTVI 00212 161640Z,sections",
        "ACTION EUR-12,distribution",
        "DRAFTED BY EUR:JDOE,drafting",
        "PP RUEHXX,transmissions"
    })
    void placesEachLineThatNoReaderTook(String line, String field) {
        read("R 161635Z MAR 09\nFM A\n" + line + "\nUNCLAS TESTVILLE 000212", true);

        assertThat(notes.findings().evidence()).extracting(Evidence::field).contains(field);
        assertThat(notes.findings().faults()).isEmpty();
    }

    @Test
    void notesALineThatFitsNowhere() {
        read("R 161635Z MAR 09\nFM A\nA STRAY LINE\nUNCLAS TESTVILLE 000212", true);
        assertThat(notes.findings().faults())
                .extracting(Fault::code, Fault::line)
                .contains(tuple(FaultCode.TEXT_UNPLACED, 3));
    }

    @Test
    void takesALineOfALaterSectionAsItsRepeatedHeading() {
        read("A STRAY LINE\nFM A\nUNCLAS TESTVILLE 000212", false);
        assertThat(notes.findings().evidence()).extracting(Evidence::rule).contains("repeated heading");
        assertThat(notes.findings().faults()).isEmpty();
    }

    private void read(String text, boolean first) {
        MessagePart part = MessagePart.of(Message.of("any", new RawTransmission(null, text, "test")))
                .get(0);
        part.scan().preambles().forEach(found -> notes.evidence("dateTimeGroup", found.line(), "FL5"));
        new HeadingRest(part, first, notes).read();
    }
}
