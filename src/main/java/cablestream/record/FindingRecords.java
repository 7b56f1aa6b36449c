package cablestream.record;

import cablestream.avro.Doubt;
import cablestream.avro.Evidence;
import cablestream.avro.Fault;
import cablestream.label.Labelled;
import cablestream.label.Mark;
import java.util.List;

/** Faults and evidence in Avro. */
final class FindingRecords {
    private FindingRecords() {}

    static List<Fault> faults(List<cablestream.cable.Fault> faults) {
        return AvroMapper.each(
                faults, fault -> new Fault(fault.code().name(), fault.line(), fault.column(), fault.detail()));
    }

    static List<Evidence> evidence(List<cablestream.cable.Evidence> evidence) {
        return AvroMapper.each(
                evidence, found -> new Evidence(found.field(), found.start(), found.end(), found.rule()));
    }

    /** Levels and captions that the text of the revision itself does not show. */
    static List<String> fromOtherTransmissions(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.source() == Mark.Source.OTHER_TRANSMISSION)
                .map(Mark::value)
                .toList();
    }

    static List<Doubt> doubts(List<Labelled.Evidence> evidence) {
        return AvroMapper.each(
                evidence,
                found -> new Doubt(
                        found.doubt().name(),
                        found.mark().source().name(),
                        found.mark().value(),
                        found.mark().line()));
    }
}
