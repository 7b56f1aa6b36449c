package cablestream.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.cable.Evidence;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import org.junit.jupiter.api.Test;

class NormalizationFaultsTest {
    @Test
    void arePlacedWhereTheFieldOrItsListWasRead() {
        NormalizationFaults faults = new NormalizationFaults(Telegrams.dated(2009)
                .evidence(new Evidence("tags", 11, 21, "TAGS"), new Evidence("tags[0]", 17, 21, "TAGS"))
                .telegram());
        faults.add(FaultCode.TAG_UNKNOWN, "tags[0]", "entry 1");
        faults.add(FaultCode.TAG_UNKNOWN, "tags[7]", "entry 8");
        faults.add(FaultCode.POST_FUZZY, "station", "reference number");

        assertThat(faults.all().faults())
                .extracting(Fault::line, Fault::column)
                .containsExactly(tuple(2, 7), tuple(2, 1), tuple(0, 0));
    }

    @Test
    void areFiftyAtMost() {
        NormalizationFaults faults = new NormalizationFaults(Telegrams.undated().telegram());
        for (int i = 0; i < 60; i++) {
            faults.add(FaultCode.TAG_UNKNOWN, "tags", "entry");
        }
        assertThat(faults.all().faults()).hasSize(50);
    }
}
