package cablestream.backfill;

import cablestream.cable.Lane;
import cablestream.kafka.BackfillOrder;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.LogReader;
import cablestream.kafka.ProgressProducer;
import cablestream.kafka.TopicNames;
import cablestream.pipeline.Pipeline;
import cablestream.record.StoredCables;
import cablestream.record.WireFormat;
import cablestream.thread.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One backfill, or the rest of it: gives orders to the lanes, and commits its progress with them. */
final class BackfillRun {
    private static final Logger LOG = LoggerFactory.getLogger(BackfillRun.class);
    /** The time between two commits while nothing is found. */
    private static final Duration BEAT = Duration.ofSeconds(2);
    /** Batches a second. */
    private static final int BATCHES = 4;

    private final TopicNames topics;
    private final LogReader log;
    private final ProgressProducer producer;
    private final UnaryOperator<String> identities;
    private final BooleanSupplier closing;
    private final Map<TopicPartition, Long> offsets;
    private final Map<TopicPartition, PartitionProgress> partitions;
    private final BackfillRequest request;
    private final Batch batch = new Batch();
    private long lastCommit = System.nanoTime();

    /**
     * @param stored     progress to go on from
     * @param identities identity of the message of a cable, by the id of the cable
     * @param closing    whether the process ends
     */
    BackfillRun(
            TopicNames topics,
            LogReader log,
            ProgressProducer producer,
            StoredProgress stored,
            UnaryOperator<String> identities,
            BooleanSupplier closing) {
        this.topics = topics;
        this.log = log;
        this.producer = producer;
        this.identities = identities;
        this.closing = closing;
        this.offsets = new HashMap<>(stored.offsets());
        this.partitions = new HashMap<>(stored.partitions());
        this.request = stored.request();
    }

    /** The orders that are not written yet, and what they are about. */
    private static final class Batch {
        private final List<ProducerRecord<byte[], byte[]>> orders = new ArrayList<>();
        private int forbidden;
        private int undecodable;

        private void clear() {
            orders.clear();
            forbidden = 0;
            undecodable = 0;
        }
    }

    /** Whether all orders are written; false if the process ends before. */
    boolean giveOrders(Pipeline stages) {
        CablesToFill cables =
                CablesToFill.read(log, topics, stages, request.feed(), request.since(), this::beatAnywhere);
        for (TopicPartition partition : List.copyOf(partitions.keySet())) {
            long end = end(partition);
            log.scanRange(partition, offsets.getOrDefault(partition, 0L), end, record -> {
                if (!closing.getAsBoolean()) {
                    take(record, partition, cables);
                }
            });
            if (closing.getAsBoolean()) {
                return false;
            }
            commit(partition, end);
        }
        cables.undecoded()
                .lines()
                .forEach(line -> LOG.warn("The backfill {} leaves out a record: {}", request.id(), line));
        return true;
    }

    /** Notes that the backfill has ended. */
    void end(long written) {
        Map<TopicPartition, OffsetAndMetadata> ended = new HashMap<>();
        partitions.forEach((partition, progress) ->
                ended.put(partition, progress.ended(written).at(end(partition))));
        producer.write(List.of(), ended);
    }

    /** Shows others that this process works. */
    void beatAnywhere() {
        TopicPartition any = partitions.keySet().iterator().next();
        if (overdue()) {
            commit(any, offsets.getOrDefault(any, 0L));
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, TopicPartition partition, CablesToFill cables) {
        switch (cables.choose(record)) {
            case WRITE -> order(record);
            case FORBIDDEN -> batch.forbidden++;
            case UNDECODABLE -> batch.undecodable++;
            default -> {
                // It is there, or is not for this feed.
            }
        }
        boolean full = batch.orders.size() >= Math.max(1, request.rate() / BATCHES);
        if (full || overdue()) {
            commit(partition, record.offset() + 1);
        }
    }

    private void order(ConsumerRecord<byte[], byte[]> record) {
        BackfillOrder order = BackfillOrder.of(request.id(), request.feed(), record);
        String identity = identities.apply(CablesToFill.key(record));
        if (order.fits(identity)) {
            batch.orders.add(order.record(topics.lane(lane(record)), identity));
        }
    }

    /** The lane that published the cable, and so remembers it. */
    private static Lane lane(ConsumerRecord<byte[], byte[]> record) {
        return Lane.of(StoredCables.of(WireFormat.cable(record.value())).precedence());
    }

    private void commit(TopicPartition partition, long offset) {
        PartitionProgress progress = partitions.get(partition);
        if (progress == null) {
            throw new IllegalStateException("no progress of " + partition);
        }
        PartitionProgress after = progress.after(batch.orders.size(), batch.forbidden, batch.undecodable);
        producer.write(batch.orders, Map.of(partition, after.at(offset)));
        partitions.put(partition, after);
        offsets.put(partition, offset);
        pause(batch.orders.size());
        batch.clear();
        lastCommit = System.nanoTime();
    }

    /** Keeps the rate. */
    private void pause(int orders) {
        long due = lastCommit + Duration.ofSeconds(1).toNanos() * orders / request.rate();
        long millis = (due - System.nanoTime()) / 1_000_000;
        if (millis > 0) {
            Pause.of(Duration.ofMillis(millis));
        }
    }

    private boolean overdue() {
        return System.nanoTime() - lastCommit > BEAT.toNanos();
    }

    private long end(TopicPartition partition) {
        PartitionProgress progress = partitions.get(partition);
        return progress == null ? 0 : progress.end();
    }

    /** The number of cables that are in the feed by this backfill. */
    long written() {
        long[] count = {0};
        log.scan(List.of(topics.feed(request.feed())), Instant.EPOCH, record -> {
            beatAnywhere();
            if (request.id().equals(CableHeaders.text(record.headers(), CableHeaders.BACKFILL))) {
                count[0]++;
            }
            return true;
        });
        return count[0];
    }
}
