package cablestream.trace;

import cablestream.avro.Cable;
import cablestream.avro.Fault;
import cablestream.avro.Feed;
import cablestream.avro.RefusedFeed;
import cablestream.avro.TrafficEvent;
import cablestream.deadletters.AuditBook;
import cablestream.deadletters.AuditEntry;
import cablestream.format.Heading;
import cablestream.intake.Admission;
import cablestream.kafka.CableHeaders;
import cablestream.trace.CableHistory.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The records of one cable as steps in order of time. */
final class HistorySteps {
    private final RecordSearch evidence;
    private final AuditBook audit;
    private final TraceKeys keys;
    private final List<Step> steps = new ArrayList<>();

    HistorySteps(RecordSearch evidence, AuditBook audit, TraceKeys keys) {
        this.evidence = evidence;
        this.audit = audit;
        this.keys = keys;
    }

    /** The history; empty if no step was found. */
    Optional<CableHistory> history(
            List<ConsumerRecord<byte[], byte[]>> cables,
            List<ConsumerRecord<byte[], byte[]>> dead,
            List<ConsumerRecord<byte[], byte[]>> events) {
        keys.origins().forEach(this::received);
        dead.forEach(this::died);
        events.forEach(record -> RecordContent.event(record).ifPresent(event -> happened(event, record)));
        cables.forEach(record -> RecordContent.cable(record).ifPresent(cable -> written(cable, record)));
        withdrawals(cables);
        // The sort is stable: what happened in one moment stays in the order of the journey.
        steps.sort(Comparator.comparing(Step::at));
        return steps.isEmpty() ? Optional.empty() : Optional.of(new CableHistory(name(cables), steps));
    }

    private String name(List<ConsumerRecord<byte[], byte[]>> cables) {
        if (!cables.isEmpty()) {
            return RecordContent.key(cables.get(0));
        }
        return keys.ids().isEmpty()
                ? keys.origins().iterator().next()
                : keys.ids().iterator().next();
    }

    private void received(String origin) {
        evidence.raw(origin).ifPresent(record -> {
            Instant at = Instant.ofEpochMilli(record.timestamp());
            for (Admission admission : evidence.admissions(origin)) {
                if (admission instanceof Admission.Admitted admitted
                        && keys.ids().contains(admitted.identity())) {
                    add(at, "received", origin, described(admitted));
                } else if (admission instanceof Admission.Rejected rejected) {
                    add(at, "received", origin, rejected.raw().length + " bytes");
                }
            }
        });
        audit.replayTo(origin)
                .ifPresent(replay -> add(
                        replay.at(),
                        "replayed",
                        replay.target(),
                        "by %s to %s: %s".formatted(replay.who(), origin, replay.detail())));
    }

    private static String described(Admission.Admitted admitted) {
        Heading heading = admitted.heading();
        List<String> words = new ArrayList<>();
        if (heading.transmission().channelSerial() != null) {
            words.add("channel serial "
                    + (heading.transmission().channel() == null
                            ? ""
                            : heading.transmission().channel())
                    + padded(heading.transmission().channelSerial(), heading.channelDigits()));
        }
        if (heading.transmission().originRoutingIndicator() != null
                && heading.transmission().stationSerial() != null) {
            words.add("station serial " + heading.transmission().originRoutingIndicator() + " "
                    + padded(heading.transmission().stationSerial(), 4));
        }
        if (heading.expected() > 1) {
            words.add("section "
                    + heading.present().stream().map(String::valueOf).collect(Collectors.joining(", ")) + " of "
                    + heading.expected());
        }
        words.add(
                heading.precedence() == null
                        ? "no precedence"
                        : heading.precedence().name());
        words.add(admitted.lane().label() + " lane");
        words.add(admitted.raw().length + " bytes");
        return String.join(", ", words);
    }

    private static String padded(int number, int digits) {
        return ("%0" + Math.max(1, digits) + "d").formatted(number);
    }

    private void died(ConsumerRecord<byte[], byte[]> record) {
        String place = RecordContent.place(record);
        add(
                Instant.ofEpochMilli(record.timestamp()),
                "dead letter",
                place,
                CableHeaders.text(record.headers(), CableHeaders.REASON) + ": "
                        + CableHeaders.text(record.headers(), CableHeaders.DETAIL));
        for (AuditEntry entry : audit.history(place)) {
            if (entry.became() == null) {
                acted(entry);
            }
        }
    }

    private void acted(AuditEntry entry) {
        String refused = entry.outcome() == AuditEntry.Outcome.REFUSED ? "refused: " : "";
        add(
                entry.at(),
                entry.what().name().toLowerCase(Locale.ROOT),
                entry.target(),
                "by %s: %s%s".formatted(entry.who(), refused, entry.detail()));
    }

    private void happened(TrafficEvent event, ConsumerRecord<byte[], byte[]> record) {
        List<String> words = new ArrayList<>(List.of(event.getDetail()));
        if (!keys.ids().contains(event.getSubject())) {
            words.add("of " + event.getSubject());
        }
        if (event.getOrigin() != null) {
            words.add("brought by " + event.getOrigin());
        }
        if (event.getRelatedOrigin() != null) {
            words.add("first at " + event.getRelatedOrigin());
        }
        if (event.getRelatedId() != null) {
            words.add("by " + event.getRelatedId());
        }
        if (!event.getSections().isEmpty()) {
            words.add("sections " + event.getSections());
        }
        add(
                event.getAt(),
                event.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                RecordContent.place(record),
                String.join(" ", words));
    }

    private void written(Cable cable, ConsumerRecord<byte[], byte[]> record) {
        boolean published = record.topic().equals(evidence.topics().all());
        Instant at = RecordContent.writtenAt(record);
        add(at, published ? "published" : "quarantined", RecordContent.place(record), revision(cable));
        if (!published) {
            reasons(cable, at, record);
        }
        for (Feed feed : cable.getFeeds()) {
            String where = evidence.onFeed(feed.getName(), record)
                    .map(RecordContent::place)
                    .orElse(evidence.topics().feed(feed.getName()));
            add(at, "written to feed " + feed.getName(), where, feed.getReason());
        }
        for (RefusedFeed feed : cable.getRefusedFeeds()) {
            add(at, "kept from feed " + feed.getName(), RecordContent.place(record), feed.getReason());
        }
    }

    private void withdrawals(List<ConsumerRecord<byte[], byte[]>> cables) {
        cables.forEach(record -> withdrawn("the topic of all cables", record));
        if (mayHaveLeft(cables)) {
            carriers(cables)
                    .forEach((carrier, from) -> evidence.withdrawals(carrier.feed(), carrier.id(), from)
                            .forEach(record -> withdrawn("feed " + carrier.feed(), record)));
        }
    }

    /** A cable with one revision has left no feed, unless its label rose later or a revision of it is a dead letter. */
    private boolean mayHaveLeft(List<ConsumerRecord<byte[], byte[]>> cables) {
        return cables.size() > 1
                || steps.stream()
                        .map(Step::what)
                        .anyMatch(what -> what.equals("label raised") || what.equals("dead letter"));
    }

    /** A feed that took a cable, by the id under which it took it. */
    private record Carrier(String feed, String id) {}

    /** The time from which each feed carried the cable. */
    private static Map<Carrier, Instant> carriers(List<ConsumerRecord<byte[], byte[]>> cables) {
        Map<Carrier, Instant> carriers = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : cables) {
            Instant at = Instant.ofEpochMilli(record.timestamp());
            RecordContent.cable(record)
                    .ifPresent(cable -> cable.getFeeds()
                            .forEach(feed -> carriers.merge(
                                    new Carrier(feed.getName(), cable.getId()),
                                    at,
                                    (one, other) -> one.isBefore(other) ? one : other)));
        }
        return carriers;
    }

    private void withdrawn(String where, ConsumerRecord<byte[], byte[]> record) {
        RecordContent.withdrawal(record)
                .ifPresent(withdrawal -> add(
                        withdrawal.getWithdrawnAt(),
                        "withdrawn from " + where,
                        RecordContent.place(record),
                        "revision %d, %s".formatted(withdrawal.getRevision(), withdrawal.getReason())));
    }

    private void reasons(Cable cable, Instant at, ConsumerRecord<byte[], byte[]> record) {
        String why = String.join(", ", cable.getLabel().getReasons());
        String doubts = cable.getLabel().getDoubts().stream()
                .map(doubt -> doubt.getMark() + (doubt.getLine() == 0 ? "" : " on line " + doubt.getLine()))
                .distinct()
                .collect(Collectors.joining(", "));
        add(at, "kept from all feeds", RecordContent.place(record), doubts.isEmpty() ? why : why + " (" + doubts + ")");
        audit.history(RecordContent.place(record)).forEach(this::acted);
    }

    private static String revision(Cable cable) {
        List<String> words = new ArrayList<>();
        words.add("revision %d, %s"
                .formatted(cable.getRevision(), cable.getRevisionReason().name()));
        words.add(cable.getLabel().getClassification().name()
                + cable.getLabel().getRestrictions().stream()
                        .map(restriction -> "/" + restriction)
                        .collect(Collectors.joining()));
        words.add(cable.getSections().getComplete() ? "complete" : "sections missing");
        if (cable.getCancelledBy() != null) {
            words.add("cancelled by " + cable.getCancelledBy());
        }
        if (cable.getSupersededBy() != null) {
            words.add("superseded by " + cable.getSupersededBy());
        }
        words.add(faults(cable));
        return String.join(", ", words);
    }

    private static String faults(Cable cable) {
        TreeMap<String, Long> codes = new TreeMap<>();
        for (Fault fault : cable.getFaults()) {
            codes.merge(fault.getCode(), 1L, Long::sum);
        }
        return codes.isEmpty()
                ? "no faults"
                : "faults "
                        + codes.entrySet().stream()
                                .map(code -> code.getKey() + " " + code.getValue())
                                .collect(Collectors.joining(", "));
    }

    private void add(Instant at, String what, String where, String detail) {
        steps.add(new Step(at, what, where, detail));
    }
}
