package cablestream.trace;

import cablestream.avro.TrafficEvent;
import cablestream.deadletters.AuditBook;
import cablestream.deadletters.AuditEntry;
import cablestream.intake.Admission;
import cablestream.kafka.CableHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Searches the records of one cable until none of them names a further key. */
final class TraceSearch {
    private final RecordSearch evidence;
    private final AuditBook audit;
    private final TraceKeys keys;
    private final List<ConsumerRecord<byte[], byte[]>> dead = new ArrayList<>();
    private final List<ConsumerRecord<byte[], byte[]>> events = new ArrayList<>();
    private List<ConsumerRecord<byte[], byte[]>> cables = List.of();

    TraceSearch(RecordSearch evidence, AuditBook audit, TraceKeys keys) {
        this.evidence = evidence;
        this.audit = audit;
        this.keys = keys;
    }

    /** Follows the keys until there are no new ones: a replay leads from a dead letter to a cable, and back. */
    void follow() {
        int before = 0;
        while (keys.size() > before) {
            before = keys.size();
            List.copyOf(keys.origins()).forEach(this::admitted);
            evidence.transmissions(keys.ids()).forEach(this::add);
            cables = evidence.cables(keys.ids());
            cables.forEach(this::add);
            lookAtDead();
            lookAtEvents();
        }
        if (cables.isEmpty() && !keys.origins().isEmpty()) {
            otherwiseNamed();
        }
    }

    Optional<CableHistory> history() {
        return new HistorySteps(evidence, audit, keys).history(cables, dead, events);
    }

    /** Adds the identity of a raw record, and the replay that wrote it. */
    private void admitted(String origin) {
        for (Admission admission : evidence.admissions(origin)) {
            if (admission instanceof Admission.Admitted admitted) {
                keys.ids().add(admitted.identity());
            }
        }
        audit.replayTo(origin).map(AuditEntry::origin).ifPresent(keys.origins()::add);
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        keys.origins().addAll(CableHeaders.origins(record.headers()));
        keys.ids().add(RecordContent.key(record));
    }

    private void lookAtDead() {
        dead.clear();
        evidence.dead(record -> {
            if (keys.origins().contains(CableHeaders.deadOrigin(record.headers()))) {
                dead.add(record);
            }
        });
        for (ConsumerRecord<byte[], byte[]> letter : dead) {
            for (AuditEntry entry : audit.history(RecordContent.place(letter))) {
                if (entry.became() != null) {
                    keys.origins().add(entry.became());
                }
            }
        }
    }

    private void lookAtEvents() {
        events.clear();
        evidence.events(record -> RecordContent.event(record)
                .filter(this::concerns)
                .ifPresent(event -> {
                    events.add(record);
                    if (keys.ids().contains(event.getSubject()) && event.getOrigin() != null) {
                        keys.origins().add(event.getOrigin());
                    }
                }));
    }

    private boolean concerns(TrafficEvent event) {
        return keys.ids().contains(event.getSubject())
                || (event.getRelatedId() != null && keys.ids().contains(event.getRelatedId()))
                || (event.getOrigin() != null && keys.origins().contains(event.getOrigin()));
    }

    /** A cable whose id is not the identity of its message: the post's name was repaired. */
    private void otherwiseNamed() {
        cables = evidence.anyCables(
                record -> CableHeaders.origins(record.headers()).stream().anyMatch(keys.origins()::contains));
        cables.forEach(this::add);
    }
}
