package cablestream.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrichmentFaultsTest {
    @Test
    void followThoseFromBefore() {
        EnrichmentFaults faults = new EnrichmentFaults(List.of(new Fault(FaultCode.TAG_UNKNOWN, 1, 1, "x")), 0);
        faults.fault(FaultCode.COLLECTIVE_UNKNOWN, "addressees[0]");

        assertThat(faults.all().faults())
                .extracting(Fault::code)
                .containsExactly(FaultCode.TAG_UNKNOWN, FaultCode.COLLECTIVE_UNKNOWN);
    }

    @Test
    void nameEachWhoIsKeptAwayOnceWithTheFirstReason() {
        EnrichmentFaults faults = new EnrichmentFaults(List.of(), 0);
        faults.withheld("NSC", DistributionRule.EXEMPT, "first");
        faults.withheld("NSC", DistributionRule.RESTRICTED, "second");

        assertThat(faults.withheld()).containsExactly(new Withheld("NSC", DistributionRule.EXEMPT, "first"));
    }
}
