package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.assemble.Message;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.intake.RawTransmission;
import org.junit.jupiter.api.Test;

class DoubleSpacingTest {
    private final FaultCollector notes = new FaultCollector();

    private static final String HEADING = "R 161635Z MAR 09\nFM A\nTO B\nBT\nUNCLAS TESTVILLE 000212\n\nTEXT";

    @Test
    void isSeenWhereABlankLineFollowsEachLineOfTheHeading() {
        assertThat(in(HEADING.replace("\n", "\n\n"))).isTrue();
        assertThat(notes.findings().faults()).extracting(Fault::code).containsExactly(FaultCode.DOUBLE_SPACED);
    }

    @Test
    void isNotSeenInAnyOtherHeading() {
        assertThat(in(HEADING)).isFalse();
        assertThat(in(HEADING.replace("\n", "\n\n").replace("FM A\n\n", "FM A\n")))
                .isFalse();
        assertThat(in("FM A\n\nBT\n\nUNCLAS TESTVILLE 000212")).isFalse();
        assertThat(notes.findings().faults()).isEmpty();
    }

    private boolean in(String text) {
        return DoubleSpacing.in(
                MessagePart.of(Message.of("any", new RawTransmission(null, text, "test")))
                        .get(0),
                notes);
    }
}
