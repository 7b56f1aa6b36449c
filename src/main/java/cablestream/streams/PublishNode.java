package cablestream.streams;

import cablestream.assemble.Message;
import cablestream.avro.Withdrawal;
import cablestream.cable.Lane;
import cablestream.intake.DeadReason;
import cablestream.kafka.BackfillOrder;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.CloudEvents;
import cablestream.kafka.RecordSize;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TraceContext;
import cablestream.label.Label;
import cablestream.metrics.GuardVerdict;
import cablestream.metrics.LedgerEntry;
import cablestream.record.EncodedCable;
import cablestream.record.RecordEncoder;
import cablestream.record.WithdrawalRecord;
import cablestream.route.BackfillVerdict;
import cablestream.route.Guard;
import cablestream.route.MessageHistory;
import cablestream.route.Policy;
import cablestream.route.Routed;
import cablestream.route.Withdrawals;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The only node that writes to output topics of cables: all and each feed that took it, or quarantine. The guard decided on
 * its topics during routing, and decides again here. A topic that carried an earlier revision, and does not or may not
 * carry this one, gets a withdrawal in its place.
 */
final class PublishNode implements Processor<byte[], PublishOrder, byte[], Object> {
    private final Lane lane;
    private final Destinations destinations;
    private final TopicNames topics;
    private final Guard guard;
    private final int largest;
    private final Duration memory;
    private final RecordEncoder encoder;
    private final CloudEvents cloudEvents;
    private ProcessorContext<byte[], Object> context;
    private Ledger ledger;
    private DeadLetterWriter deadLetters;
    private Histories histories;
    private DueIndex dueIndex;
    private LabelTransfer otherLane;

    /** @param memory retention time of the history of a message that is not remembered otherwise */
    PublishNode(
            Destinations destinations, int largest, Duration memory, RecordEncoder encoder, CloudEvents cloudEvents) {
        this.lane = destinations.lane();
        this.destinations = destinations;
        this.topics = destinations.topics();
        this.guard = destinations.guard();
        this.largest = largest;
        this.memory = memory;
        this.encoder = encoder;
        this.cloudEvents = cloudEvents;
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        this.context = context;
        this.ledger = new Ledger(context, NodeNames.LANE_LEDGER);
        this.deadLetters = new DeadLetterWriter(context);
        this.histories = new Histories(context);
        this.dueIndex = new DueIndex(context.getStateStore(NodeNames.DUE_INDEX));
        this.otherLane = new LabelTransfer(context, lane);
    }

    @Override
    public void process(Record<byte[], PublishOrder> record) {
        if (record.value() instanceof PublishOrder.LabelRaised raised) {
            Withdrawals withdrawals = Withdrawals.of(raised.raised(), raised.router(), guard);
            send(Departure.of(withdrawals, now(), encoder), record.timestamp());
            MessageHistory before = histories.get(raised.identity());
            histories.put(raised.identity(), withdrawals.after());
            otherLane.passOn(raised.identity(), before, withdrawals.after(), record.timestamp());
        } else if (record.value() instanceof PublishOrder.Backfilled backfilled) {
            backfill(backfilled);
        } else if (record.value() instanceof PublishOrder.Revised revised) {
            publish(record.withValue(revised.encoded()), revised);
        }
    }

    private void publish(Record<byte[], EncodedCable> record, PublishOrder.Revised revised) {
        EncodedCable encoded = record.value();
        if (CableHeaders.has(record.headers(), CableHeaders.HEARTBEAT)) {
            arrive(record);
            return;
        }
        String undeliverable;
        RecordHeaders headers;
        Relations report;
        Withdrawals withdrawals;
        List<Departure> departures;
        try {
            headers = headers(encoded, record.timestamp());
            TraceContext.read(record.headers()).putParent(headers);
            undeliverable = undeliverable(encoded, headers);
            report = Relations.of(encoded);
            withdrawals = Withdrawals.of(
                    revised.before(), encoded.routed(), encoded.cable().getId(), revised.router(), guard);
            departures = Departure.of(withdrawals, now(), encoder);
        } catch (RuntimeException | StackOverflowError e) {
            if (!FailureCounts.isOfDecision(e)) {
                throw e;
            }
            deadLetters.write(
                    record,
                    encoded.message(),
                    DeadReason.UNPROCESSABLE,
                    origin -> DeadLetterCause.failed(NodeNames.PUBLISH, e, origin));
            return;
        }
        if (undeliverable != null) {
            deadLetters.write(
                    record,
                    encoded.message(),
                    DeadReason.UNDELIVERABLE,
                    origin -> new DeadLetterCause(DeadReason.UNDELIVERABLE, undeliverable, origin));
            return;
        }
        deliver(record, headers);
        send(departures, record.timestamp());
        keep(encoded.message(), revised.before(), withdrawals.after());
        String identity = encoded.message().identity();
        otherLane.passOn(identity, revised.before(), withdrawals.after(), record.timestamp());
        otherLane.wroteOver(identity, withdrawals.notSelected(), record.timestamp());
        context.forward(record.withValue((Object) report), NodeNames.REPORT);
    }

    /**
     * Puts a published cable into a feed if it is the latest revision now. The feed carries it from now on, so that later revisions and
     * markings withdraw it as if it had been delivered at once.
     */
    private void backfill(PublishOrder.Backfilled backfilled) {
        MessageHistory history = histories.get(backfilled.identity());
        String feed = backfilled.order().feed();
        BackfillVerdict verdict = backfilled.router().backfill(feed, backfilled.cable(), history);
        if (verdict != BackfillVerdict.TAKEN) {
            return;
        }
        BackfillOrder order = backfilled.order();
        send(Policy.ofFeed(feed), backfilled.cable().id(), order.cable(), order.timestamp(), headers(backfilled));
        ledger.add(LedgerEntry.FEED, feed, 1);
        ledger.add(LedgerEntry.GUARD, GuardVerdict.ALLOWED.because(GuardVerdict.CLEARED), 1);
        histories.put(backfilled.identity(), history.backfilled(feed));
    }

    private RecordHeaders headers(PublishOrder.Backfilled backfilled) {
        BackfillOrder order = backfilled.order();
        String id = backfilled.cable().id();
        RecordHeaders headers = order.delivered(now().toString());
        String event =
                CloudEvents.ofBackfilled(event(headers, id, backfilled.cable().revision()), order.backfill());
        cloudEvents.put(headers, CloudEvents.Type.CABLE, event, id, order.timestamp());
        return headers;
    }

    /** Publishes a cable. From here on only Kafka can fail: the outputs of a message are published completely, or not at all. */
    private void deliver(Record<byte[], EncodedCable> record, RecordHeaders headers) {
        Routed routed = record.value().routed();
        int fresh = record.value().message().revision().fresh();
        if (routed.quarantined()) {
            send(record, headers, Policy.QUARANTINE);
            ledger.add(LedgerEntry.QUARANTINED, routed.quarantineReasons().get(0), fresh);
        } else {
            send(record, headers, Policy.ALL);
            ledger.add(LedgerEntry.PUBLISHED, fresh);
            ledger.add(LedgerEntry.CABLES, 1);
            for (Routed.Decision feed : routed.taken()) {
                send(record, headers, Policy.ofFeed(feed.feed()));
                ledger.add(LedgerEntry.FEED, feed.feed(), 1);
            }
        }
        countDecisions(routed);
    }

    /**
     * A withdrawal, ready to go out.
     *
     * @param destination name of the topic in the policy
     */
    private record Departure(String destination, Withdrawal withdrawal, byte[] bytes) {
        static List<Departure> of(Withdrawals withdrawals, Instant now, RecordEncoder encoder) {
            List<Departure> departures = new ArrayList<>(0);
            withdrawals.reasons().forEach((destination, reason) -> {
                Withdrawal withdrawal = WithdrawalRecord.of(withdrawals, reason, now);
                departures.add(new Departure(destination, withdrawal, encoder.encode(withdrawal)));
            });
            return departures;
        }
    }

    private void send(List<Departure> departures, long time) {
        for (Departure departure : departures) {
            Withdrawal withdrawal = departure.withdrawal();
            send(departure.destination(), withdrawal.getId(), departure.bytes(), time, headers(departure, time));
            String topic = topics.cables(departure.destination());
            ledger.add(LedgerEntry.WITHDRAWN, topic + " " + withdrawal.getReason(), 1);
        }
    }

    private RecordHeaders headers(Departure departure, long time) {
        Withdrawal withdrawal = departure.withdrawal();
        RecordHeaders headers = CableHeaders.of(withdrawal);
        String event = CloudEvents.ofWithdrawal(
                withdrawal.getId(), withdrawal.getRevision(), departure.destination(), EventHeaders.cause(context));
        cloudEvents.put(headers, CloudEvents.Type.WITHDRAWAL, event, withdrawal.getId(), time);
        return headers;
    }

    /**
     * Keeps the history. Assembling remembers each message that it forwards, and lets its history expire; a message that
     * is released long after is not remembered, so its history gets an end here.
     */
    private void keep(Message message, MessageHistory before, MessageHistory after) {
        histories.put(message.identity(), after);
        if (message.revision().release() != null && before.equals(MessageHistory.NONE)) {
            dueIndex.add(now().plus(memory), DueIndex.Reason.MEMORY, message.identity());
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    /** A heartbeat was made a cable like any other. It ends here, and shows when it was received. */
    private void arrive(Record<byte[], EncodedCable> record) {
        String lane = CableHeaders.text(record.headers(), CableHeaders.HEARTBEAT);
        String receivedAt = Instant.ofEpochMilli(record.timestamp()).toString();
        OutgoingRecord outgoing = new OutgoingRecord(topics.heartbeats(), receivedAt.getBytes(StandardCharsets.UTF_8));
        context.forward(
                new Record<>(lane.getBytes(StandardCharsets.UTF_8), (Object) outgoing, record.timestamp()),
                NodeNames.CABLES);
        ledger.add(LedgerEntry.HEARTBEAT, lane, 1);
    }

    private void countDecisions(Routed routed) {
        ledger.add(
                LedgerEntry.GUARD,
                GuardVerdict.ALLOWED.because(GuardVerdict.CLEARED),
                routed.taken().size());
        for (Routed.Decision refused : routed.refused()) {
            ledger.add(LedgerEntry.GUARD, GuardVerdict.DENIED.because(refused.reason()), 1);
        }
        if (routed.quarantined()) {
            ledger.add(
                    LedgerEntry.GUARD,
                    GuardVerdict.QUARANTINED.because(routed.quarantineReasons().get(0)),
                    1);
        }
    }

    /**
     * The reason why the cable may not be published at all, {@code null} if it may. A refusal of the guard here is an
     * error of ours in routing.
     */
    private @Nullable String undeliverable(EncodedCable encoded, RecordHeaders headers) {
        byte[] id = encoded.cable().getId().getBytes(StandardCharsets.UTF_8);
        if (encoded.bytes().length > largest || !RecordSize.fits(id, encoded.bytes(), headers)) {
            return "its record has %d bytes, the limit is %d".formatted(encoded.bytes().length, largest);
        }
        Label label = encoded.routed().labelled().label();
        for (Routed.Decision feed : encoded.routed().taken()) {
            Optional<String> refusal = guard.refusesFeed(feed.feed(), label);
            if (refusal.isPresent()) {
                ledger.add(LedgerEntry.GUARD, GuardVerdict.BLOCKED.because(refusal.get()), 1);
                return "the guard refuses the feed " + feed.feed() + " to which it was routed";
            }
        }
        Optional<String> refusal = encoded.routed().quarantined() ? Optional.empty() : guard.refusesAll(label);
        refusal.ifPresent(reason -> ledger.add(LedgerEntry.GUARD, GuardVerdict.BLOCKED.because(reason), 1));
        return refusal.isPresent() ? "the guard refuses the topic of all cables" : null;
    }

    private RecordHeaders headers(EncodedCable encoded, long time) {
        String id = encoded.cable().getId();
        RecordHeaders headers = CableHeaders.of(encoded.cable(), encoded.message());
        CableHeaders.put(headers, CableHeaders.WRITTEN_AT, now().toString());
        cloudEvents.put(
                headers,
                CloudEvents.Type.CABLE,
                event(headers, id, encoded.cable().getRevision()),
                id,
                time);
        return headers;
    }

    private String event(RecordHeaders headers, String id, int revision) {
        return CloudEvents.ofCable(id, lane, revision, CableHeaders.text(headers, CableHeaders.ORIGIN));
    }

    private void send(Record<byte[], EncodedCable> record, RecordHeaders headers, String destination) {
        EncodedCable encoded = record.value();
        send(destination, encoded.cable().getId(), encoded.bytes(), record.timestamp(), new RecordHeaders(headers));
    }

    /**
     * Sends a record on its way to a topic of cables.
     *
     * @param destination name of the topic in the policy
     * @param headers     of this record alone
     */
    private void send(String destination, String id, byte[] value, long time, RecordHeaders headers) {
        Record<byte[], byte[]> record = new Record<>(id.getBytes(StandardCharsets.UTF_8), value, time, headers);
        context.forward(destinations.address(destination, record, context.currentSystemTimeMs()), NodeNames.CABLES);
    }
}
