package cablestream.enrich;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is found while one cable is enriched: faults, and who is kept from it. */
final class EnrichmentFaults {
    private final List<Fault> faults;
    private final Map<String, Withheld> withheld = new LinkedHashMap<>();

    /** Begins with the faults so far. */
    EnrichmentFaults(List<Fault> before) {
        this.faults = new ArrayList<>(before);
    }

    void fault(FaultCode code, String field) {
        faults.add(new Fault(code, 0, 0, field));
    }

    /** Each is told once, with the first reason. */
    void withheld(String name, DistributionRule rule, String reason) {
        withheld.computeIfAbsent(name, none -> new Withheld(name, rule, reason));
    }

    List<Fault> faults() {
        return faults;
    }

    List<Withheld> withheld() {
        return List.copyOf(withheld.values());
    }
}
