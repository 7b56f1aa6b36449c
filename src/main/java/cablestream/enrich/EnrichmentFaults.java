package cablestream.enrich;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.format.FaultList;
import cablestream.normalize.Normalized;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is found while one cable is enriched: faults, and who is kept from it. */
final class EnrichmentFaults {
    private static final int MOST = 50;

    private final FaultList faults;
    private final Map<String, Withheld> withheld = new LinkedHashMap<>();

    EnrichmentFaults(Normalized normalized) {
        this.faults = new FaultList(normalized.faults(), normalized.faultsNotKept(), MOST);
    }

    void fault(FaultCode code, String field) {
        faults.add(new Fault(code, 0, 0, field));
    }

    /** Each is told once, with the first reason. */
    void withheld(String name, DistributionRule rule, String reason) {
        withheld.computeIfAbsent(name, none -> new Withheld(name, rule, reason));
    }

    /** Those so far and those of enriching. */
    FaultList all() {
        return faults;
    }

    List<Withheld> withheld() {
        return List.copyOf(withheld.values());
    }
}
