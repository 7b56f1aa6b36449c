package cablestream.streams;

import cablestream.broker.Topics;
import cablestream.cable.Message;
import cablestream.intake.DeadReason;
import cablestream.intake.Heartbeat;
import cablestream.label.Label;
import cablestream.observe.Entry;
import cablestream.observe.Verdict;
import cablestream.record.Encoded;
import cablestream.route.Guard;
import cablestream.route.Routed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The only code that names an output topic of cables: all and each feed that took it, or quarantine. The guard has said while it was
 * routed where a cable may go, and is asked again at the door.
 */
final class PublishNode implements Processor<byte[], Encoded, byte[], Object> {
    private final Topics topics;
    private final Guard guard;
    private final int largest;
    private ProcessorContext<byte[], Object> context;
    private Ledger ledger;
    private Burials burials;

    PublishNode(Topics topics, Guard guard, int largest) {
        this.topics = topics;
        this.guard = guard;
        this.largest = largest;
    }

    /** All topics to which it may ever write while these feeds are in force. */
    static Set<String> destinations(Topics topics, Collection<String> feeds) {
        Set<String> destinations = new TreeSet<>(List.of(topics.all(), topics.quarantine(), topics.heartbeats()));
        feeds.forEach(feed -> destinations.add(topics.feed(feed)));
        return destinations;
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        this.context = context;
        this.ledger = new Ledger(context, Nodes.LANE_LEDGER);
        this.burials = new Burials(context);
    }

    @Override
    public void process(Record<byte[], Encoded> record) {
        Encoded encoded = record.value();
        Optional<Heartbeat> heartbeat = heartbeat(encoded.message());
        if (heartbeat.isPresent()) {
            arrive(record, heartbeat.get());
            return;
        }
        String undeliverable;
        RecordHeaders headers;
        Report report;
        try {
            undeliverable = undeliverable(encoded);
            headers = headers(encoded);
            report = Report.of(encoded);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            burials.bury(
                    record,
                    encoded.message(),
                    DeadReason.UNPROCESSABLE,
                    origin -> DeadLetter.failed(Nodes.PUBLISH, e, origin));
            return;
        }
        if (undeliverable != null) {
            burials.bury(
                    record,
                    encoded.message(),
                    DeadReason.UNDELIVERABLE,
                    origin -> new DeadLetter(DeadReason.UNDELIVERABLE, undeliverable, origin, null));
            return;
        }
        deliver(record, headers);
        context.forward(record.withValue((Object) report), Nodes.REPORT);
    }

    /** From here on only Kafka can fail: what was made of a message is out as a whole, or not at all. */
    private void deliver(Record<byte[], Encoded> record, RecordHeaders headers) {
        Routed routed = record.value().routed();
        int fresh = record.value().message().revision().fresh();
        if (routed.quarantined()) {
            send(record, headers, topics.quarantine());
            ledger.add(Entry.QUARANTINED, routed.quarantineReasons().get(0), fresh);
        } else {
            send(record, headers, topics.all());
            ledger.add(Entry.PUBLISHED, fresh);
            ledger.add(Entry.CABLES, 1);
            for (Routed.Decision feed : routed.taken()) {
                send(record, headers, topics.feed(feed.feed()));
                ledger.add(Entry.FEED, feed.feed(), 1);
            }
        }
        countDecisions(routed);
    }

    private static Optional<Heartbeat> heartbeat(Message message) {
        return Heartbeat.read(message.identity(), message.transmissions().get(0).raw());
    }

    /** It has been made a cable like any other; it ends here, and tells when it was received. */
    private void arrive(Record<byte[], Encoded> record, Heartbeat heartbeat) {
        String lane = heartbeat.lane().label();
        String receivedAt = Instant.ofEpochMilli(record.timestamp()).toString();
        Outgoing outgoing = new Outgoing(topics.heartbeats(), receivedAt.getBytes(StandardCharsets.UTF_8));
        context.forward(
                new Record<>(lane.getBytes(StandardCharsets.UTF_8), (Object) outgoing, record.timestamp()),
                Nodes.CABLES);
        ledger.add(Entry.HEARTBEAT, lane, 1);
    }

    private void countDecisions(Routed routed) {
        ledger.add(
                Entry.GUARD,
                Verdict.ALLOWED.because(Verdict.CLEARED),
                routed.taken().size());
        for (Routed.Decision refused : routed.refused()) {
            ledger.add(Entry.GUARD, Verdict.DENIED.because(refused.reason()), 1);
        }
        if (routed.quarantined()) {
            ledger.add(
                    Entry.GUARD,
                    Verdict.QUARANTINED.because(routed.quarantineReasons().get(0)),
                    1);
        }
    }

    /** Why nothing of it may go out, {@code null} if it may. A guard that says no here would be an error of ours in routing. */
    private @Nullable String undeliverable(Encoded encoded) {
        if (encoded.bytes().length > largest) {
            return "its record has %d bytes, the limit is %d".formatted(encoded.bytes().length, largest);
        }
        Label label = encoded.routed().labelled().label();
        for (Routed.Decision feed : encoded.routed().taken()) {
            Optional<String> refusal = guard.refusesFeed(feed.feed(), label);
            if (refusal.isPresent()) {
                ledger.add(Entry.GUARD, Verdict.BLOCKED.because(refusal.get()), 1);
                return "the guard refuses the feed " + feed.feed() + " to which it was routed";
            }
        }
        Optional<String> refusal = encoded.routed().quarantined() ? Optional.empty() : guard.refusesAll(label);
        refusal.ifPresent(reason -> ledger.add(Entry.GUARD, Verdict.BLOCKED.because(reason), 1));
        return refusal.isPresent() ? "the guard refuses the topic of all cables" : null;
    }

    private RecordHeaders headers(Encoded encoded) {
        RecordHeaders headers = Headers.of(encoded.cable(), encoded.message());
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        Headers.put(headers, Headers.WRITTEN_AT, now.toString());
        return headers;
    }

    private void send(Record<byte[], Encoded> record, RecordHeaders headers, String topic) {
        Encoded encoded = record.value();
        byte[] id = encoded.cable().getId().getBytes(StandardCharsets.UTF_8);
        context.forward(
                new Record<>(
                        id,
                        (Object) new Outgoing(topic, encoded.bytes()),
                        record.timestamp(),
                        new RecordHeaders(headers)),
                Nodes.CABLES);
    }
}
