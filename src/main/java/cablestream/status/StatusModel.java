package cablestream.status;

import cablestream.assemble.Patience;
import cablestream.avro.EventKind;
import cablestream.avro.Precedence;
import cablestream.avro.TrafficEvent;
import cablestream.cable.Lane;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.TopicNames;
import cablestream.metrics.Account;
import cablestream.metrics.LedgerEntry;
import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.MeterLabels;
import cablestream.metrics.Meters;
import cablestream.record.CableSummary;
import cablestream.record.WireFormat;
import cablestream.route.Feed;
import cablestream.series.OpenGaps;
import cablestream.series.SeriesKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A read model that is folded from committed records. One thread adds, others read. */
final class StatusModel {
    private final TopicNames topics;
    private final Set<String> openMessages;
    private final String openGaps;
    private final Meters meters;
    private final LaneHeartbeats beats = new LaneHeartbeats();
    private final boolean beating;
    private final IncompleteMessages incompletes;
    private final GapView gaps = new GapView();
    private final Circuits circuits = new Circuits();
    private final RecentHeldRecords dead;
    private final RecentHeldRecords quarantine;
    private final DeliveryStatistics deliveries;
    private final Throughput flow = new Throughput();
    private Map<Precedence, Instant> oldest = Map.of();
    private List<Disturbance> disturbances = List.of();

    /**
     * An empty model.
     *
     * @param openMessages changelogs of messages that wait for sections
     * @param openGaps     changelog of gaps
     * @param beating      whether heartbeats are sent
     */
    StatusModel(
            TopicNames topics,
            Set<String> openMessages,
            String openGaps,
            Patience patience,
            boolean beating,
            OperatorActions actions,
            Meters meters) {
        this.beating = beating;
        this.topics = topics;
        this.openMessages = Set.copyOf(openMessages);
        this.openGaps = openGaps;
        this.meters = meters;
        this.incompletes = new IncompleteMessages(patience);
        this.dead = new RecentHeldRecords(actions);
        this.quarantine = new RecentHeldRecords(actions);
        this.deliveries = new DeliveryStatistics(meters);
    }

    /**
     * A record is readable.
     *
     * @param fresh whether it was not when the watch began: only then it is measured
     */
    synchronized void see(ConsumerRecord<byte[], byte[]> record, boolean fresh, Instant now) {
        String topic = record.topic();
        if (topic.equals(topics.all())) {
            published(record, fresh, now);
        } else if (topic.equals(topics.quarantine())) {
            quarantined(record, fresh, now);
        } else if (topic.equals(topics.dead())) {
            dead(HeldRecordReader.dead(record));
        } else if (topic.equals(topics.sightings())) {
            circuits.see(record, fresh);
        } else if (topic.equals(topics.events())) {
            event(record, fresh);
        } else if (topic.equals(topics.heartbeats())) {
            beats.see(key(record), at(record), fresh, now);
        } else if (openMessages.contains(topic)) {
            incompletes.see(topic, key(record), record.value());
        } else if (topic.equals(openGaps)) {
            gaps.see(key(record), record.value());
        }
    }

    /** Sets the receive times of the oldest unprocessed transmissions. */
    synchronized void waiting(Map<Precedence, Instant> oldest) {
        this.oldest = Map.copyOf(oldest);
    }

    /** Sets the current disturbances. */
    synchronized void disturbed(List<Disturbance> disturbances) {
        this.disturbances = List.copyOf(disturbances);
    }

    /** The lead of the clock of this process over that of the brokers. */
    synchronized Duration clockLead() {
        return beats.clockLead();
    }

    /** Some seconds have passed. */
    synchronized void look(Account account, Instant now) {
        flow.look(account, deliveries.takeInterval(), now);
    }

    /** The cables of the last hour that exceeded their objectives. */
    synchronized LateCables late(Instant now) {
        return deliveries.late(now);
    }

    /** The latest transmissions of a series, the newest first; empty if none was heard. */
    synchronized Optional<List<Circuit.Passage>> latest(SeriesKind kind, String name) {
        return circuits.latest(kind, name);
    }

    /** The history that this process has seen. */
    History history(HistoryRange range, Instant now) {
        return flow.recent().history(range, now);
    }

    /** The open gaps of each series. */
    synchronized List<OpenGaps> openGaps() {
        return gaps.all();
    }

    /** Updates the meters. */
    synchronized void measure() {
        for (Lane lane : Lane.values()) {
            // A sender of none has no age that could be too high.
            meters.set(MeterCatalogue.HEARTBEAT, beating ? seconds(beats.at(lane)) : Double.NaN, lane.label());
        }
        for (Precedence precedence : Precedence.values()) {
            meters.set(MeterCatalogue.OLDEST_UNDELIVERED, seconds(oldest.get(precedence)), precedence.name());
        }
        meters.set(MeterCatalogue.INCOMPLETE, (double) incompletes.waiting());
        meters.set(
                MeterCatalogue.INCOMPLETE_OLDEST, seconds(incompletes.oldest().orElse(null)));
        for (SeriesKind kind : SeriesKind.values()) {
            meters.set(MeterCatalogue.GAPS_OPEN, (double) gaps.open(kind), kind.name());
        }
        measure(dead, MeterCatalogue.DEAD_OPEN, MeterCatalogue.DEAD_OLDEST);
        measure(quarantine, MeterCatalogue.QUARANTINE_OPEN, MeterCatalogue.QUARANTINE_OLDEST);
    }

    /** The status at a moment. */
    synchronized StatusSnapshot snapshot(StatusInputs around, FeedReaders readers, Instant now) {
        var page = around.book().page(now);
        return new StatusSnapshot(
                now,
                around.states().get(),
                beating ? beats.view() : List.of(),
                page,
                deliveries.services(oldest, now),
                flow.feeds(
                        page.account().parts(LedgerEntry.FEED),
                        withdrawn(page.account()),
                        around.feeds().get(),
                        Feed.UNROUTED,
                        deliveries.lasts()),
                gaps.view(circuits::precedence, around.actions(), now),
                incompletes.view(),
                dead.view(),
                quarantine.view(),
                around.actions().pending(),
                deliveries.drifts(now),
                around.tables().get().stream()
                        .map(each -> each.with(deliveries.rise(each, now)))
                        .toList(),
                around.actions().latest(),
                flow.history(),
                disturbances,
                circuits.arrivals(now),
                circuits.table(gaps.all(), now),
                readers);
    }

    /** The withdrawn cables by the name of the feed: the ledger counts by topic and reason. */
    private Map<String, Long> withdrawn(Account account) {
        Map<String, Long> withdrawn = new HashMap<>();
        String prefix = topics.feed("");
        account.parts(LedgerEntry.WITHDRAWN).forEach((topicAndReason, count) -> {
            if (topicAndReason.startsWith(prefix)) {
                withdrawn.merge(topicAndReason.substring(prefix.length()).split(" ")[0], count, Long::sum);
            }
        });
        return withdrawn;
    }

    /** A withdrawal is no delivery: that it was written is in the account. */
    private void published(ConsumerRecord<byte[], byte[]> record, boolean fresh, Instant now) {
        if (WireFormat.isWithdrawal(record.value())) {
            return;
        }
        CableSummary cable = CableSummary.of(record.value());
        circuits.published(origin(record), PrecedenceName.of(cable.precedence()), at(record));
        if (fresh) {
            deliveries.see(cable, at(record), now);
        } else {
            deliveries.old(cable, at(record));
        }
    }

    private void quarantined(ConsumerRecord<byte[], byte[]> record, boolean fresh, Instant now) {
        CableSummary cable = CableSummary.of(record.value());
        quarantine.put(HeldRecordReader.quarantined(record, cable));
        circuits.quarantined(origin(record), PrecedenceName.of(cable.precedence()), at(record));
        if (fresh) {
            deliveries.made(cable, now);
        }
    }

    private void dead(HeldRecord letter) {
        dead.put(letter);
        circuits.heard(letter.at());
        circuits.became(letter.origin(), PassageOutcome.DEAD);
    }

    private void event(ConsumerRecord<byte[], byte[]> record, boolean fresh) {
        TrafficEvent event = WireFormat.event(record.value());
        if (fresh) {
            meters.count(MeterCatalogue.EVENTS, event.getKind().name());
        }
        PassageOutcome outcome = outcome(event.getKind());
        if (outcome != null && event.getOrigin() != null) {
            circuits.became(event.getOrigin(), outcome);
        }
    }

    private void measure(RecentHeldRecords records, MeterCatalogue open, MeterCatalogue oldest) {
        Map<String, Long> counts = records.open();
        List<String> reasons = MeterLabels.of(open, "reason");
        reasons.forEach(reason -> meters.set(open, counts.getOrDefault(reason, 0L), reason));
        meters.set(oldest, seconds(records.oldest().orElse(null)));
    }

    private static @Nullable PassageOutcome outcome(EventKind kind) {
        return switch (kind) {
            case DUPLICATE -> PassageOutcome.DUPLICATE;
            case CORRECTED -> PassageOutcome.CORRECTION;
            default -> null;
        };
    }

    private static String origin(ConsumerRecord<byte[], byte[]> record) {
        return CableHeaders.text(record.headers(), CableHeaders.ORIGIN);
    }

    private static double seconds(@Nullable Instant time) {
        return time == null ? 0 : time.toEpochMilli() / 1000.0;
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    private static Instant at(ConsumerRecord<byte[], byte[]> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }
}
