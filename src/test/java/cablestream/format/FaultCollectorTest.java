package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import org.junit.jupiter.api.Test;

class FaultCollectorTest {
    private final FaultCollector notes = new FaultCollector();

    @Test
    void keepsAWarningThatComesAfterTooManyNotes() {
        fill(FaultCode.MARKDOWN_RESIDUE);
        notes.fault(FaultCode.PARAGRAPH_GAP, "late");

        ReadingNotes kept = notes.findings();

        assertThat(kept.faults()).hasSize(FaultCollector.MOST_FAULTS);
        assertThat(kept.faults()).extracting(Fault::code).contains(FaultCode.PARAGRAPH_GAP);
        assertThat(kept.faultsNotKept()).isEqualTo(1);
    }

    @Test
    void countsANoteThatComesAfterTooManyWarnings() {
        fill(FaultCode.TAG_UNKNOWN);
        notes.fault(FaultCode.MARKDOWN_RESIDUE, "late");

        assertThat(notes.findings().faults()).extracting(Fault::code).containsOnly(FaultCode.TAG_UNKNOWN);
        assertThat(notes.findings().faultsNotKept()).isEqualTo(1);
    }

    private void fill(FaultCode code) {
        for (int i = 0; i < FaultCollector.MOST_FAULTS; i++) {
            notes.fault(code, "early");
        }
    }
}
