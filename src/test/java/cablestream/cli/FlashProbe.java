package cablestream.cli;

import cablestream.Cables;
import cablestream.app.CommandFailure;
import cablestream.kafka.TopicNames;
import cablestream.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/** FLASH cables at a steady rate, and the delay of each: from its send to its arrival at a reader of committed records. */
final class FlashProbe implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);
    /** No other cable of a benchmark has such a number, and none becomes one of these by damage. */
    private static final int FIRST = 111_111;

    /** The number before that of the first FLASH of a second probe. */
    static final int SECOND = 555_555;

    private final String raw;
    private final int partitions;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> consumer;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Thread reader = new Thread(this::read, "flash-probe");
    private final Map<String, Flash> flashes = new ConcurrentHashMap<>();
    private volatile boolean closing;
    private int serial;

    /**
     * A FLASH.
     *
     * @param rawPartition  partition of the raw topic
     * @param lanePartition partition of its lane
     * @param sent          {@link System#nanoTime()}
     * @param arrived       the same; 0: not yet
     */
    record Flash(int rawPartition, int lanePartition, long sent, long arrived) {
        /** So far, of one that has not arrived. */
        Duration delay() {
            return Duration.ofNanos((arrived == 0 ? System.nanoTime() : arrived) - sent);
        }
    }

    private FlashProbe(Settings settings, String raw, int serial) {
        this.raw = raw;
        this.serial = serial;
        partitions = settings.partitions();
        Map<String, Object> config = settings.clientConfig();
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        config.put("isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> all = consumer.partitionsFor(new TopicNames(settings.topicPrefix()).all()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
    }

    /**
     * Sends to the urgent raw topic.
     *
     * @param between time between two of them
     */
    static FlashProbe start(Settings settings, Duration between) {
        return start(settings, new TopicNames(settings.topicPrefix()).rawUrgent(), FIRST, between);
    }

    /**
     * Sends to a topic.
     *
     * @param serial number before that of its first cable: two probes must not send the same
     */
    static FlashProbe start(Settings settings, String topic, int serial, Duration between) {
        FlashProbe probe = new FlashProbe(settings, topic, serial);
        probe.reader.start();
        var unused = probe.clock.scheduleAtFixedRate(probe::send, 0, between.toMillis(), TimeUnit.MILLISECONDS);
        return probe;
    }

    /** The partition of a lane for the cable with this id. */
    static int lanePartition(String id, int partitions) {
        return Utils.toPositive(Utils.murmur2(id.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** Those that were sent between two moments, by {@link System#nanoTime()}. */
    List<Flash> between(long start, long end) {
        return flashes.values().stream()
                .filter(flash -> flash.sent >= start && flash.sent < end)
                .toList();
    }

    /** Returns when all that were sent before a moment have arrived. */
    void awaitAllUntil(long end, Duration patience) {
        ConsoleBench.await(
                () -> flashes.values().stream().noneMatch(flash -> flash.sent < end && flash.arrived == 0), patience);
    }

    /** A delay that this part of them does not exceed. */
    static Duration quantile(Collection<Flash> flashes, double part) {
        if (flashes.isEmpty()) {
            throw new CommandFailure("no FLASH was sent");
        }
        List<Duration> sorted = flashes.stream().map(Flash::delay).sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size())));
    }

    @Override
    public void close() {
        closing = true;
        clock.shutdownNow();
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofSeconds(1));
    }

    private void send() {
        Cables cable = Cables.routine(++serial).flash();
        int partition = serial % partitions;
        flashes.put(cable.id(), new Flash(partition, lanePartition(cable.id(), partitions), System.nanoTime(), 0));
        producer.send(new ProducerRecord<>(raw, partition, null, cable.bytes()));
    }

    private void read() {
        try (consumer) {
            while (!closing) {
                consumer.poll(POLL)
                        .forEach(record -> flashes.computeIfPresent(
                                new String(record.key(), StandardCharsets.UTF_8), (id, flash) -> arrived(flash)));
            }
        } catch (WakeupException e) {
            // It is closed.
        }
    }

    private static Flash arrived(Flash flash) {
        return flash.arrived != 0
                ? flash
                : new Flash(flash.rawPartition, flash.lanePartition, flash.sent, System.nanoTime());
    }
}
