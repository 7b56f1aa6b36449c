package cablestream.enrich;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.normalize.Normalized;
import cablestream.reference.Tables;
import java.util.ArrayList;
import java.util.List;

/** Says who gets a telegram: recipients by its addressees, offices by its passing instructions. */
public final class Enricher {
    private final Recipients recipients;
    private final Offices offices;

    public Enricher(Tables tables) {
        this.recipients = new Recipients(tables.collectives());
        this.offices = new Offices(tables.bureaus());
    }

    public Enriched enrich(Normalized normalized) {
        Recipients.Expansion expansion = recipients.of(normalized);
        List<Fault> faults = new ArrayList<>(normalized.faults());
        for (int index : expansion.unknown()) {
            faults.add(new Fault(FaultCode.COLLECTIVE_UNKNOWN, 0, 0, "addressees[" + index + "]"));
        }
        List<Office> named = offices.of(normalized.telegram().opening().passing(), normalized.year());
        return new Enriched(normalized, expansion.recipients(), named, faults);
    }
}
