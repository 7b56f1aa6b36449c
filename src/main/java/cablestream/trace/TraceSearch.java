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

/** Follows one trail until nothing more is found on it. */
final class TraceSearch {
    private final RecordSearch evidence;
    private final AuditBook audit;
    private final TraceKeys trail;
    private final List<ConsumerRecord<byte[], byte[]>> dead = new ArrayList<>();
    private final List<ConsumerRecord<byte[], byte[]>> events = new ArrayList<>();
    private List<ConsumerRecord<byte[], byte[]>> cables = List.of();

    TraceSearch(RecordSearch evidence, AuditBook audit, TraceKeys trail) {
        this.evidence = evidence;
        this.audit = audit;
        this.trail = trail;
    }

    /** What is found may name more: a replay leads from a dead letter to a cable, and back. */
    void follow() {
        int before = 0;
        while (trail.size() > before) {
            before = trail.size();
            List.copyOf(trail.origins()).forEach(this::admitted);
            evidence.transmissions(trail.ids()).forEach(this::add);
            cables = evidence.cables(trail.ids());
            cables.forEach(this::add);
            lookAtDead();
            lookAtEvents();
        }
        if (cables.isEmpty() && !trail.origins().isEmpty()) {
            otherwiseNamed();
        }
    }

    Optional<CableHistory> life() {
        return new HistorySteps(evidence, audit, trail).life(cables, dead, events);
    }

    /** The identity of what was received, and the replay that brought it. */
    private void admitted(String origin) {
        for (Admission admission : evidence.admissions(origin)) {
            if (admission instanceof Admission.Admitted admitted) {
                trail.ids().add(admitted.identity());
            }
        }
        audit.replayTo(origin).map(AuditEntry::origin).ifPresent(trail.origins()::add);
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        trail.origins().addAll(CableHeaders.origins(record.headers()));
        trail.ids().add(RecordContent.key(record));
    }

    private void lookAtDead() {
        dead.clear();
        evidence.dead(record -> {
            if (trail.origins().contains(CableHeaders.deadOrigin(record.headers()))) {
                dead.add(record);
            }
        });
        for (ConsumerRecord<byte[], byte[]> letter : dead) {
            for (AuditEntry entry : audit.history(RecordContent.place(letter))) {
                if (entry.became() != null) {
                    trail.origins().add(entry.became());
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
                    if (trail.ids().contains(event.getSubject()) && event.getOrigin() != null) {
                        trail.origins().add(event.getOrigin());
                    }
                }));
    }

    private boolean concerns(TrafficEvent event) {
        return trail.ids().contains(event.getSubject())
                || (event.getRelatedId() != null && trail.ids().contains(event.getRelatedId()))
                || (event.getOrigin() != null && trail.origins().contains(event.getOrigin()));
    }

    /** A cable whose id is not the identity of its message: the post's name was repaired. */
    private void otherwiseNamed() {
        cables = evidence.anyCables(
                record -> CableHeaders.origins(record.headers()).stream().anyMatch(trail.origins()::contains));
        cables.forEach(this::add);
    }
}
