package cablestream.deadletters;

import cablestream.avro.EventKind;
import cablestream.avro.TrafficEvent;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.reader.UndecodableValueException;
import cablestream.record.WireFormat;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Finds the outcomes of raw records by the origin in the outputs, which is ours: statements of a sender are ignored. Each
 * topic is read once, from the receipt of the first record, until all are found.
 */
final class ReplayOutcomes {
    private final LogReader log;
    private final TopicNames topics;

    ReplayOutcomes(LogReader log, TopicNames topics) {
        this.log = log;
        this.topics = topics;
    }

    /**
     * @param origins positions of the raw records
     * @param since   receive time of the first of them
     * @return the outcome of each by position; waiting if there is none yet
     */
    Map<String, ReplayOutcome> of(Set<String> origins, Instant since) {
        Map<String, ReplayOutcome> fates = new HashMap<>();
        Set<String> open = new TreeSet<>(origins);
        for (String topic : List.of(topics.dead(), topics.quarantine(), topics.events(), topics.all())) {
            if (!open.isEmpty()) {
                log.scan(List.of(topic), since, record -> {
                    note(record, open, fates);
                    return !open.isEmpty();
                });
            }
        }
        open.forEach(origin -> fates.put(origin, ReplayOutcome.WAITING));
        return fates;
    }

    private void note(ConsumerRecord<byte[], byte[]> record, Set<String> open, Map<String, ReplayOutcome> fates) {
        String place = RecordPosition.of(record).toString();
        for (String origin : origins(record)) {
            if (open.contains(origin)) {
                fate(record, place).ifPresent(fate -> {
                    open.remove(origin);
                    fates.put(origin, fate);
                });
            }
        }
    }

    private Optional<ReplayOutcome> fate(ConsumerRecord<byte[], byte[]> record, String place) {
        String topic = record.topic();
        if (topic.equals(topics.dead())) {
            return Optional.of(new ReplayOutcome(ReplayOutcome.Kind.DEAD, null, place));
        }
        if (topic.equals(topics.events())) {
            return event(record).flatMap(event -> fate(event, place));
        }
        ReplayOutcome.Kind kind =
                topic.equals(topics.all()) ? ReplayOutcome.Kind.PUBLISHED : ReplayOutcome.Kind.QUARANTINED;
        String id = CableHeaders.text(record.headers(), CableHeaders.CABLE_ID);
        return Optional.of(new ReplayOutcome(kind, id.isEmpty() ? null : id, place));
    }

    private static Optional<ReplayOutcome> fate(TrafficEvent event, String place) {
        return switch (event.getKind()) {
            case DUPLICATE -> Optional.of(new ReplayOutcome(ReplayOutcome.Kind.DUPLICATE, event.getSubject(), place));
            case SUPERSEDED -> Optional.of(new ReplayOutcome(ReplayOutcome.Kind.SUPERSEDED, event.getSubject(), place));
            case SERVICE_MESSAGE -> Optional.of(new ReplayOutcome(ReplayOutcome.Kind.SERVICE_MESSAGE, null, place));
            default -> Optional.empty();
        };
    }

    private List<String> origins(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(topics.dead())) {
            return List.of(CableHeaders.deadOrigin(record.headers()));
        }
        if (record.topic().equals(topics.events())) {
            return event(record)
                    .filter(event -> event.getKind() != EventKind.UNKNOWN)
                    .map(TrafficEvent::getOrigin)
                    .map(List::of)
                    .orElse(List.of());
        }
        return CableHeaders.origins(record.headers());
    }

    private static Optional<TrafficEvent> event(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(WireFormat.event(record.value()));
        } catch (UndecodableValueException e) {
            // Another program's record: it says nothing of ours.
            return Optional.empty();
        }
    }
}
