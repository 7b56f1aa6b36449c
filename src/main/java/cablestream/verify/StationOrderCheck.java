package cablestream.verify;

import cablestream.cable.Precedence;
import cablestream.kafka.RecordPosition;
import cablestream.verify.Finding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the messages of one station from one partition of a raw topic are in the same order on each partition of an
 * output topic. A message in sections has the position of its last section. A message with missing sections is published
 * by time, and has no place in the order. FLASH may be before what was received earlier, as it goes ahead of a backlog, but not after what was received later. Quarantine has no order: all
 * partitions of the lanes write to its one partition.
 */
final class StationOrderCheck {
    private final Map<Way, RecordPosition> lastFlash = new HashMap<>();
    private final Map<Way, RecordPosition> others = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private record Way(String station, String rawTopic, int rawPartition, String topic, int partition) {}

    List<Finding> findings() {
        return findings;
    }

    /** Checks a record: the records of one partition must be given in the order of their offsets. */
    void check(CableOutput record, String station) {
        CableContents contents = record.contents();
        boolean ordered = !record.topic().equals(CableOutput.QUARANTINE);
        if (ordered && contents != null && contents.answers().complete()) {
            boolean flash = contents.answers().precedence().equals(Precedence.FLASH.name());
            received(record).ifPresent(position -> check(record, station, flash, position));
        }
    }

    private void check(CableOutput record, String station, boolean flash, RecordPosition position) {
        Way way = new Way(station, position.topic(), position.partition(), record.topic(), record.partition());
        RecordPosition before = flash ? later(others.get(way), lastFlash.get(way)) : others.get(way);
        (flash ? lastFlash : others).put(way, position);
        if (before != null && before.offset() > position.offset()) {
            findings.add(new Finding(
                    Kind.OUT_OF_ORDER,
                    record.id(),
                    record.topic() + " has " + position + " of this station after " + before));
        }
    }

    private static @Nullable RecordPosition later(@Nullable RecordPosition one, @Nullable RecordPosition other) {
        return one == null || (other != null && other.offset() > one.offset()) ? other : one;
    }

    /** The position of its last transmission; empty if the transmissions came over several partitions. */
    private static Optional<RecordPosition> received(CableOutput record) {
        List<RecordPosition> origins =
                record.origins().stream().map(RecordPosition::read).toList();
        boolean onePartition = origins.stream()
                        .map(each -> Objects.hash(each.topic(), each.partition()))
                        .distinct()
                        .count()
                == 1;
        return onePartition
                ? origins.stream().max((one, other) -> Long.compare(one.offset(), other.offset()))
                : Optional.empty();
    }
}
