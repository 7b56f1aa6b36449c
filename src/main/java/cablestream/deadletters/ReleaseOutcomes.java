package cablestream.deadletters;

import cablestream.avro.Cable;
import cablestream.avro.EventKind;
import cablestream.avro.TrafficEvent;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.reader.UndecodableValueException;
import cablestream.record.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Finds the outcomes of released cables: the revision that names the quarantined record, or the refusal. */
final class ReleaseOutcomes {
    /** The tolerance between clocks: the operator's clock stamps an order, the application's a cable. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final LogReader log;
    private final TopicNames topics;

    ReleaseOutcomes(LogReader log, TopicNames topics) {
        this.log = log;
        this.topics = topics;
    }

    /**
     * @param released released cables
     * @param since    time of the first release
     * @return the outcome of each by position; waiting if there is none yet
     */
    Map<String, ReplayOutcome> of(List<QuarantinedCable> released, Instant since) {
        Map<String, ReplayOutcome> fates = new HashMap<>();
        Set<String> ids = released.stream().map(QuarantinedCable::id).collect(Collectors.toSet());
        Set<String> open =
                released.stream().map(cable -> cable.place().toString()).collect(Collectors.toSet());
        // The refusals last: an order that was refused may be given again.
        for (String topic : List.of(topics.all(), topics.quarantine(), topics.events())) {
            if (!open.isEmpty()) {
                log.scan(List.of(topic), since.minus(CLOCKS_DIFFER), record -> {
                    note(record, ids, open, fates);
                    return !open.isEmpty();
                });
            }
        }
        open.forEach(place -> fates.put(place, ReplayOutcome.WAITING));
        return fates;
    }

    private void note(
            ConsumerRecord<byte[], byte[]> record,
            Set<String> ids,
            Set<String> open,
            Map<String, ReplayOutcome> fates) {
        String there = RecordPosition.of(record).toString();
        if (record.topic().equals(topics.events())) {
            refused(record)
                    .ifPresent(event -> open.stream()
                            .filter(place -> event.getDetail().endsWith("of " + place + "."))
                            .toList()
                            .forEach(place -> {
                                open.remove(place);
                                fates.put(place, new ReplayOutcome(ReplayOutcome.Kind.REFUSED, null, there));
                            }));
        } else if (record.key() != null && ids.contains(new String(record.key(), StandardCharsets.UTF_8))) {
            ReplayOutcome.Kind kind =
                    record.topic().equals(topics.all()) ? ReplayOutcome.Kind.PUBLISHED : ReplayOutcome.Kind.QUARANTINED;
            released(record)
                    .filter(cable -> open.remove(cable.getRelease().getPlace()))
                    .ifPresent(cable ->
                            fates.put(cable.getRelease().getPlace(), new ReplayOutcome(kind, cable.getId(), there)));
        }
    }

    private static Optional<TrafficEvent> refused(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(WireFormat.event(record.value()))
                    .filter(event -> event.getKind() == EventKind.RELEASE_REFUSED);
        } catch (UndecodableValueException e) {
            // Another program's record: it says nothing of ours.
            return Optional.empty();
        }
    }

    private static Optional<Cable> released(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(WireFormat.cable(record.value())).filter(cable -> cable.getRelease() != null);
        } catch (UndecodableValueException e) {
            return Optional.empty();
        }
    }
}
