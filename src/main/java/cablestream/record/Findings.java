package cablestream.record;

import cablestream.avro.Evidence;
import cablestream.avro.Fault;
import java.util.List;

/** Faults and evidence in Avro. */
final class Findings {
    private Findings() {}

    static List<Fault> faults(List<cablestream.cable.Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(fault.code().name(), fault.line(), fault.column(), fault.detail()))
                .toList();
    }

    static List<Evidence> evidence(List<cablestream.cable.Evidence> evidence) {
        return evidence.stream()
                .map(found -> new Evidence(found.field(), found.start(), found.end(), found.rule()))
                .toList();
    }
}
