package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Evidence;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.text.Lines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FL06OriginatorTest {
    private final FaultCollector notes = new FaultCollector();

    @Test
    void readsTheNameAfterFM() {
        assertThat(read("FM  AMEMBASSY TESTVILLE")).isEqualTo("AMEMBASSY TESTVILLE");
    }

    @Test
    void readsTheOriginalsOfAReaddressedMessage() {
        assertThat(read("FM SECSTATE WASHDC\nTO ALL POSTS\nFM AMEMBASSY TESTVILLE"))
                .isEqualTo("AMEMBASSY TESTVILLE");
    }

    @Test
    void leavesOutARoutingIndicatorBeforeTheName() {
        assertThat(read("FM RUEHQQ/AMEMBASSY TESTVILLE")).isEqualTo("AMEMBASSY TESTVILLE");
        assertThat(notes.findings().evidence())
                .extracting(Evidence::field)
                .containsExactly("originator.routingIndicator", "originator.name");
    }

    @Test
    void notesThatThereIsNone() {
        assertThat(read("TO ALL POSTS\nFM")).isNull();
        assertThat(notes.findings().faults()).extracting(Fault::code).containsExactly(FaultCode.ORIGINATOR_MISSING);
    }

    private @Nullable String read(String lines) {
        return FL06Originator.read(Lines.of(lines), notes);
    }
}
