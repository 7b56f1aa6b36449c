package cablestream.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.assemble.Message;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.intake.RawTransmission;
import cablestream.normalize.Normalizer;
import cablestream.parse.Reader;
import cablestream.reference.Tables;
import org.junit.jupiter.api.Test;

class EnrichmentFaultsTest {
    private static final Tables TABLES = Tables.load();
    private final EnrichmentFaults faults = faults(Cables.routine(1).tags("QQQQ"));

    @Test
    void followThoseFromBefore() {
        faults.fault(FaultCode.COLLECTIVE_UNKNOWN, "addressees[0]");

        assertThat(faults.all().faults())
                .extracting(Fault::code)
                .containsExactly(FaultCode.TAG_UNKNOWN, FaultCode.COLLECTIVE_UNKNOWN);
    }

    @Test
    void nameEachWhoIsKeptAwayOnceWithTheFirstReason() {
        faults.withheld("NSC", DistributionRule.EXEMPT, "first");
        faults.withheld("NSC", DistributionRule.RESTRICTED, "second");

        assertThat(faults.withheld()).containsExactly(new Withheld("NSC", DistributionRule.EXEMPT, "first"));
    }

    private static EnrichmentFaults faults(Cables cable) {
        Message message = Message.of("any", new RawTransmission(null, cable.text(), "test"));
        return new EnrichmentFaults(new Normalizer(TABLES).normalize(new Reader(TABLES).read(message)));
    }
}
