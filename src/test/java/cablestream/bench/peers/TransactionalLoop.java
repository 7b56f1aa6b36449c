package cablestream.bench.peers;

import cablestream.intake.Admission;
import cablestream.kafka.TopicNames;
import cablestream.series.NumberSeries;
import cablestream.series.Sighting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.rocksdb.RocksDBException;

/**
 * Reads the raw topics, and writes what the pure steps make of them. Offsets, changes of state and outputs of a commit are one transaction.
 * After an error the process ends; the next one restores the state. One process has all partitions, because copies and sections of a message
 * are in any of them.
 */
final class TransactionalLoop implements AutoCloseable {
    /** The group, and the transactional id. */
    static final String GROUP = "loop";

    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final TopicNames topics;
    private final Duration interval;
    private final MessageSteps steps;
    private final LoggedState<MessageState> messages;
    private final LoggedState<NumberSeries> series;
    private final SeriesBook book;
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    private final Thread thread = new Thread(this::run, "loop");
    private Instant checked = Instant.EPOCH;
    private long began;
    private boolean open;

    TransactionalLoop(
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer,
            String prefix,
            Path folder,
            Duration interval,
            Duration holdDown)
            throws RocksDBException {
        this.consumer = consumer;
        this.producer = producer;
        this.topics = new TopicNames(prefix);
        this.interval = interval;
        this.steps = new MessageSteps(prefix);
        this.messages = new LoggedState<>(folder.resolve("messages"), new StateJson<>(MessageState.class));
        this.series = new LoggedState<>(folder.resolve("series"), new StateJson<>(NumberSeries.class));
        this.book = new SeriesBook(new SeriesSteps(steps, holdDown), series);
    }

    /** The topic of the states of messages. */
    static String messages(String prefix) {
        return prefix + "state.messages";
    }

    /** The topic of the states of series. */
    static String series(String prefix) {
        return prefix + "state.series";
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        messages.close();
        series.close();
    }

    private void run() {
        try {
            open();
            while (!Thread.interrupted()) {
                turn();
            }
        } catch (InterruptException e) {
            // The end; the open transaction is left to the next process.
        } catch (RocksDBException e) {
            throw new IllegalStateException("the state of the loop cannot be read or written", e);
        }
    }

    /** Restores the state. */
    void open() throws RocksDBException {
        // Ends the transaction of a process before this one.
        producer.initTransactions();
        restore(messages(topics.prefix()), messages);
        restore(series(topics.prefix()), series);
        book.restored();
        consumer.assign(partitions(topics.raw(), topics.rawUrgent()));
    }

    /** Takes the next records, and commits if it is time. */
    void turn() throws RocksDBException {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            begin();
            process(record);
        }
        check();
        if (open && System.nanoTime() - began >= interval.toNanos()) {
            commit();
        }
    }

    private <T> void restore(String topic, LoggedState<T> state) throws RocksDBException {
        List<TopicPartition> partitions = partitions(topic);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                state.restore(record.key(), record.value());
            }
        }
    }

    private List<TopicPartition> partitions(String... names) {
        return Stream.of(names)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private void process(ConsumerRecord<byte[], byte[]> record) throws RocksDBException {
        RawRecord raw = RawRecord.of(record);
        Instant now = Instant.now();
        for (Admission admission : steps.admit(raw)) {
            if (admission instanceof Admission.Admitted admitted) {
                take(admitted, raw, now);
            } else if (admission instanceof Admission.Rejected rejected) {
                producer.send(steps.dead(rejected, raw));
            }
        }
        offsets.put(new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
    }

    private void take(Admission.Admitted admitted, RawRecord raw, Instant now) throws RocksDBException {
        String identity = admitted.identity();
        MessageSteps.Taken taken = steps.take(admitted, raw, messages.get(identity), now);
        messages.put(identity, taken.state());
        send(taken.records());
        for (Sighting sighting : steps.sightings(admitted, raw)) {
            send(book.see(sighting, now));
        }
        for (Sighting sighting : taken.sightings()) {
            send(book.see(sighting, now));
        }
    }

    private void check() throws RocksDBException {
        Instant now = Instant.now();
        if (checked.plus(LOOK).isAfter(now)) {
            return;
        }
        checked = now;
        List<ProducerRecord<byte[], byte[]>> records = book.ripen(now);
        if (!records.isEmpty()) {
            begin();
            send(records);
        }
    }

    /** A failure of a record fails the commit. */
    private void send(List<ProducerRecord<byte[], byte[]>> records) {
        records.forEach(producer::send);
    }

    private void begin() {
        if (!open) {
            producer.beginTransaction();
            began = System.nanoTime();
            open = true;
        }
    }

    private void commit() throws RocksDBException {
        String prefix = topics.prefix();
        messages.log((key, value) -> producer.send(new ProducerRecord<>(messages(prefix), key, value)));
        series.log((key, value) -> producer.send(new ProducerRecord<>(series(prefix), key, value)));
        producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
        producer.commitTransaction();
        messages.committed();
        series.committed();
        offsets.clear();
        open = false;
    }
}
