package cablestream.report;

import cablestream.avro.EventKind;
import cablestream.avro.RecordRange;
import cablestream.avro.TrafficEvent;
import cablestream.deadletters.AuditBook;
import cablestream.intake.Admission;
import cablestream.intake.Heartbeat;
import cablestream.intake.Intake;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.kafka.UndecodedRecords;
import cablestream.reader.UndecodableValueException;
import cablestream.reader.UnknownSchemaException;
import cablestream.record.CableSummary;
import cablestream.record.WireFormat;
import cablestream.report.DailyReport.Loss;
import cablestream.report.DailyReport.Rest;
import cablestream.report.DayAccount.Outcome;
import cablestream.status.PrecedenceName;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Adds up the records of all topics for the report of one day. */
final class DayRecords {
    private final ReportDay day;
    private final RawDay raws;
    private final TopicNames topics;
    private final Intake intake;
    private final DayAccount account = new DayAccount();
    private final DayTraffic traffic = new DayTraffic();
    private final DayGaps gaps;
    private final DayHeld dead = new DayHeld();
    private final DayHeld quarantine = new DayHeld();
    private final Map<String, Loss> losses = new TreeMap<>();
    private final UndecodedRecords undecoded;

    DayRecords(ReportDay day, RawDay raws, TopicNames topics, Intake intake) {
        this.day = day;
        this.raws = raws;
        this.topics = topics;
        this.intake = intake;
        this.gaps = new DayGaps(day);
        this.undecoded = new UndecodedRecords(day::has);
    }

    /** A record since the begin of the day; of the raw topics those of the day only. One of the day that cannot be decoded is counted as such. */
    void see(ConsumerRecord<byte[], byte[]> record) {
        try {
            add(record);
        } catch (UndecodableValueException | UnknownSchemaException e) {
            undecoded.add(record, e.getMessage());
        }
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        String topic = record.topic();
        if (topic.equals(topics.raw()) || topic.equals(topics.rawUrgent())) {
            raw(record);
        } else if (topic.equals(topics.all()) || topic.equals(topics.quarantine())) {
            cable(record);
        } else if (topic.equals(topics.dead())) {
            dead(record);
        } else if (topic.equals(topics.events())) {
            event(WireFormat.event(record.value()));
        }
    }

    /** @param entries records of the audit topic that are of the day and no entries */
    DailyReport report(
            AuditBook audit, Signatures signatures, UndecodedRecords entries, List<Rest> incomplete, Instant now) {
        boolean counted = raws instanceof RawDay.Kept;
        DayActions actions = new DayActions(audit, audit.between(day.begin(), day.end()), topics.quarantine());
        actions.numbersAsked().forEach(gaps::asked);
        return new DailyReport(
                day.date(),
                now,
                incomplete,
                signatures,
                account.account(counted),
                traffic.volumes(),
                counted ? traffic.circuits() : null,
                traffic.speeds(),
                gaps.gaps(),
                dead.rows(audit).stream()
                        .map(row -> new DailyReport.DeadLetters(
                                row.reason(), row.all(), row.of("REPLAYED"), row.of("DISCARDED"), row.waiting()))
                        .toList(),
                quarantine.rows(audit).stream()
                        .map(row -> new DailyReport.Quarantined(
                                row.reason(), row.all(), row.of("RELEASED"), row.of("DISCARDED"), row.waiting()))
                        .toList(),
                actions.decisions(),
                traffic.faults(),
                List.copyOf(losses.values()),
                actions.actions(),
                actions.shift(),
                DailyReport.Undecoded.of(undecoded, entries));
    }

    private void raw(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() != null && Heartbeat.read(record.value()).isPresent()) {
            return;
        }
        List<String> identities = new ArrayList<>();
        for (Admission admission : intake.admit(record.value(), CableHeaders.stated(record.headers()))) {
            if (admission instanceof Admission.Admitted admitted) {
                identities.add(admitted.identity());
                traffic.admitted(
                        PrecedenceName.of(admitted.heading().precedence()),
                        admitted.heading().transmission().channel());
            } else {
                identities.add("");
            }
        }
        account.received(RecordPosition.of(record).toString(), identities);
    }

    private void cable(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null || WireFormat.isWithdrawal(record.value())) {
            return;
        }
        CableSummary cable = CableSummary.of(record.value());
        boolean published = record.topic().equals(topics.all());
        Instant receivedAt = at(record);
        Instant writtenAt = writtenAt(record);
        for (String origin : CableHeaders.origins(record.headers())) {
            if (raws.has(origin, receivedAt)) {
                account.carried(origin, cable.id(), published ? Outcome.PUBLISHED : Outcome.QUARANTINED, writtenAt);
            }
        }
        if (day.has(receivedAt)) {
            if (published) {
                traffic.published(cable, Duration.between(receivedAt, writtenAt));
            } else {
                traffic.quarantined(cable);
                String first =
                        cable.reasons().isEmpty() ? "UNKNOWN" : cable.reasons().get(0);
                quarantine.add(first, RecordPosition.of(record).toString());
            }
        }
    }

    private void dead(ConsumerRecord<byte[], byte[]> record) {
        String origin = CableHeaders.deadOrigin(record.headers());
        if (isRaw(origin) && raws.has(origin, at(record))) {
            account.other(origin, Outcome.DEAD);
        }
        if (day.has(at(record))) {
            String reason = CableHeaders.text(record.headers(), CableHeaders.REASON);
            dead.add(reason, RecordPosition.of(record).toString());
        }
    }

    private void event(TrafficEvent event) {
        Outcome outcome = outcome(event.getKind());
        String origin = event.getOrigin();
        if (outcome != null && origin != null && raws.has(origin, event.getAt())) {
            account.other(origin, outcome);
        }
        if (event.getSeries() != null) {
            gaps.see(event, event.getSeries());
        }
        if (event.getKind() == EventKind.RECORDS_LOST && event.getRange() != null && day.has(event.getAt())) {
            lost(event.getSubject(), event.getRange());
        }
    }

    /** Records that were not read have the name of their partition, records that were not read again that of their message. */
    private void lost(String subject, RecordRange range) {
        long offsets = range.getLastOffset() - range.getFirstOffset() + 1;
        boolean unread = subject.equals(range.getTopic() + "-" + range.getPartition());
        Loss loss = new Loss(range.getTopic(), unread ? offsets : 0, unread ? 0 : offsets);
        losses.merge(
                range.getTopic(),
                loss,
                (one, other) ->
                        new Loss(one.topic(), one.unread() + other.unread(), one.unrecalled() + other.unrecalled()));
    }

    private boolean isRaw(String origin) {
        return RecordPosition.parse(origin)
                .map(RecordPosition::topic)
                .filter(topic -> topic.equals(topics.raw()) || topic.equals(topics.rawUrgent()))
                .isPresent();
    }

    private static @Nullable Outcome outcome(EventKind kind) {
        return switch (kind) {
            case DUPLICATE -> Outcome.DUPLICATE;
            case SUPERSEDED -> Outcome.SUPERSEDED;
            case SERVICE_MESSAGE -> Outcome.SERVICE;
            default -> null;
        };
    }

    private static Instant at(ConsumerRecord<byte[], byte[]> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }

    private static Instant writtenAt(ConsumerRecord<byte[], byte[]> record) {
        String written = CableHeaders.text(record.headers(), CableHeaders.WRITTEN_AT);
        try {
            return written.isEmpty() ? at(record) : Instant.parse(written);
        } catch (DateTimeException e) {
            return at(record);
        }
    }
}
