package cablestream.deadletters;

import cablestream.avro.Cable;
import cablestream.cable.Classification;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import cablestream.label.Label;
import cablestream.reader.UndecodableValueException;
import cablestream.record.WireFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A quarantined cable on its topic, without its text.
 *
 * @param place    position of the record
 * @param id       id of the cable
 * @param revision number of the revision
 * @param complete whether no section is missing
 * @param origins  positions of its raw records
 * @param label    sum of its marks, without regard to doubts
 * @param reasons  reasons of the quarantine, the gravest first
 * @param doubts   the marks in doubt: {@code PORTION_ABOVE_BANNER: PORTION S on line 14}
 * @param station  sending station, {@code null} if unknown
 * @param at       receive time of its last part
 * @param size     size of the record, in bytes
 */
public record QuarantinedCable(
        RecordPosition place,
        String id,
        int revision,
        boolean complete,
        List<String> origins,
        Label label,
        List<String> reasons,
        List<String> doubts,
        @Nullable String station,
        Instant at,
        int size) {
    public QuarantinedCable {
        origins = List.copyOf(origins);
        reasons = List.copyOf(reasons);
        doubts = List.copyOf(doubts);
    }

    /** The sum of its marks, as people write it: {@code SECRET//NOFORN}. */
    public String labelText() {
        return LabelText.write(label.classification(), label.restrictions());
    }

    /** The cable of a record; empty if the record is no cable of ours. */
    static Optional<QuarantinedCable> of(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null
                    ? Optional.empty()
                    : Optional.of(of(record, WireFormat.cable(record.value())));
        } catch (UndecodableValueException e) {
            return Optional.empty();
        }
    }

    private static QuarantinedCable of(ConsumerRecord<byte[], byte[]> record, Cable cable) {
        cablestream.avro.Label marked = cable.getLabel();
        Label label = new Label(
                Classification.valueOf(marked.getClassification().name()),
                Set.copyOf(marked.getRestrictions()),
                Set.copyOf(marked.getPermissions()),
                List.of());
        return new QuarantinedCable(
                RecordPosition.of(record),
                cable.getId(),
                cable.getRevision(),
                cable.getSections().getComplete(),
                CableHeaders.origins(record.headers()),
                label,
                marked.getReasons(),
                marked.getDoubts().stream()
                        .map(doubt -> "%s: %s %s%s"
                                .formatted(
                                        doubt.getReason(),
                                        doubt.getMark(),
                                        doubt.getValue(),
                                        doubt.getLine() == 0 ? "" : " on line " + doubt.getLine()))
                        .toList(),
                cable.getStation(),
                Instant.ofEpochMilli(record.timestamp()),
                record.value().length);
    }
}
