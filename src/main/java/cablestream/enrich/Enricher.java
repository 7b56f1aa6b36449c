package cablestream.enrich;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.normalize.Normalized;
import cablestream.reference.Collectives;
import java.util.ArrayList;
import java.util.List;

/** Says who gets a telegram: recipients by its addressees, offices by its passing instructions. */
public final class Enricher {
    private final Recipients recipients;

    public Enricher(Collectives collectives) {
        this.recipients = new Recipients(collectives);
    }

    public Enriched enrich(Normalized normalized) {
        Recipients.Expansion expansion = recipients.of(normalized);
        List<Fault> faults = new ArrayList<>(normalized.faults());
        for (int index : expansion.unknown()) {
            faults.add(new Fault(FaultCode.COLLECTIVE_UNKNOWN, 0, 0, "addressees[%d]".formatted(index)));
        }
        List<Office> offices = Offices.of(normalized.telegram().opening().passing());
        return new Enriched(normalized, expansion.recipients(), offices, faults);
    }
}
