package cablestream.cli.demo;

import cablestream.avro.EventKind;
import cablestream.cli.demo.DemoSnapshot.Seen;
import cablestream.intake.Heartbeat;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.TopicNames;
import cablestream.record.WireFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what is committed from now on, as any downstream system would, and tells the tally. */
final class DemoWatcher implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicNames topics;
    private final Supplier<List<String>> feeds;
    private final DemoCounts tally;
    private final Map<String, String> feedByTopic = new HashMap<>();
    private final Thread thread = new Thread(this::read, "demo-watcher");

    private DemoWatcher(
            KafkaConsumer<byte[], byte[]> consumer, TopicNames topics, Supplier<List<String>> feeds, DemoCounts tally) {
        this.consumer = consumer;
        this.topics = topics;
        this.feeds = feeds;
        this.tally = tally;
    }

    /**
     * Returns when nothing that comes from now on will be missed.
     *
     * @param feeds the names of those in force, asked again and again
     */
    static DemoWatcher start(
            String bootstrapServers, TopicNames topics, Supplier<List<String>> feeds, DemoCounts tally) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "fetch.max.wait.ms",
                100,
                "auto.offset.reset",
                "earliest");
        DemoWatcher watcher = new DemoWatcher(
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                topics,
                feeds,
                tally);
        watcher.seekToNow();
        watcher.thread.setDaemon(true);
        watcher.thread.start();
        return watcher;
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void seekToNow() {
        watch(List.of(
                topics.raw(), topics.rawUrgent(), topics.all(), topics.quarantine(), topics.dead(), topics.events()));
        watchFeeds();
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
    }

    /** Those that came into force meanwhile are read from their beginning. */
    private void watchFeeds() {
        List<String> fresh = new ArrayList<>();
        for (String feed : feeds.get()) {
            if (feedByTopic.put(topics.feed(feed), feed) == null) {
                fresh.add(topics.feed(feed));
            }
        }
        if (!fresh.isEmpty()) {
            watch(fresh);
        }
    }

    private void watch(List<String> more) {
        List<TopicPartition> partitions = new ArrayList<>(consumer.assignment());
        more.forEach(topic -> consumer.partitionsFor(topic)
                .forEach(part -> partitions.add(new TopicPartition(topic, part.partition()))));
        consumer.assign(partitions);
    }

    private void read() {
        try (consumer) {
            while (true) {
                watchFeeds();
                consumer.poll(Duration.ofSeconds(1)).forEach(this::tell);
            }
        } catch (WakeupException e) {
            // Told to close.
        }
    }

    private void tell(ConsumerRecord<byte[], byte[]> one) {
        long now = System.nanoTime();
        String topic = one.topic();
        if (topic.equals(topics.raw()) || topic.equals(topics.rawUrgent())) {
            if (one.value() == null || Heartbeat.read(one.value()).isEmpty()) {
                tally.in(now);
            }
        } else if (WireFormat.isWithdrawal(one.value())) {
            // No cable: it says that one has left the topic.
            return;
        } else if (topic.equals(topics.all())) {
            tally.published(seen(one), Math.max(0, System.currentTimeMillis() - one.timestamp()), now);
        } else if (topic.equals(topics.quarantine())) {
            tally.quarantine(now);
        } else if (topic.equals(topics.dead())) {
            tally.dead(now);
        } else if (topic.equals(topics.events())) {
            event(one, now);
        } else {
            tally.fed(feedByTopic.getOrDefault(topic, topic), seen(one), now);
        }
    }

    private void event(ConsumerRecord<byte[], byte[]> one, long now) {
        if (WireFormat.event(one.value()).getKind() == EventKind.DUPLICATE) {
            tally.duplicate(now);
        }
    }

    private static Seen seen(ConsumerRecord<byte[], byte[]> one) {
        return new Seen(
                Instant.now(),
                CableHeaders.text(one.headers(), CableHeaders.CABLE_ID),
                CableHeaders.text(one.headers(), CableHeaders.PRECEDENCE),
                CableHeaders.text(one.headers(), CableHeaders.CLASSIFICATION),
                CableHeaders.text(one.headers(), CableHeaders.TAGS),
                List.of());
    }
}
