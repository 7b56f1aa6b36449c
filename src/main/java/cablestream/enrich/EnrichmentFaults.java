package cablestream.enrich;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.format.FaultList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings on one cable during its enrichment: faults, and excluded recipients. */
final class EnrichmentFaults {
    private static final int MOST = 50;

    private final FaultList faults;
    private final Map<String, Withheld> withheld = new LinkedHashMap<>();

    /**
     * @param before  faults of the steps before
     * @param notKept number of those that were only counted
     */
    EnrichmentFaults(List<Fault> before, int notKept) {
        this.faults = new FaultList(before, notKept, MOST);
    }

    void fault(FaultCode code, String field) {
        faults.add(new Fault(code, 0, 0, field));
    }

    /** Each is reported once, with the first reason. */
    void withheld(String name, DistributionRule rule, String reason) {
        withheld.computeIfAbsent(name, none -> new Withheld(name, rule, reason));
    }

    /** The faults so far and the faults of enriching. */
    FaultList all() {
        return faults;
    }

    List<Withheld> withheld() {
        return List.copyOf(withheld.values());
    }
}
