package cablestream.cli.demo;

import cablestream.app.CommandFailure;
import cablestream.kafka.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads committed records from now on, like any downstream system, and counts them. */
final class DemoWatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoWatcher.class);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicNames topics;
    private final Supplier<List<String>> feeds;
    private final DemoRecords records;
    private volatile boolean failed;
    private final Thread thread = new Thread(this::read, "demo-watcher");

    private DemoWatcher(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicNames topics,
            Supplier<List<String>> feeds,
            DemoCounts counts) {
        this.consumer = consumer;
        this.topics = topics;
        this.feeds = feeds;
        this.records = new DemoRecords(topics, counts);
    }

    /**
     * Starts, and returns when no later record can be missed.
     *
     * @param feeds names of the feeds in force, asked repeatedly
     */
    static DemoWatcher start(
            String bootstrapServers, TopicNames topics, Supplier<List<String>> feeds, DemoCounts counts) {
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
                counts);
        watcher.seekToNow();
        watcher.thread.setDaemon(true);
        watcher.thread.start();
        return watcher;
    }

    /** @throws CommandFailure if the reading has stopped */
    void refuseFailure() {
        if (failed) {
            throw new CommandFailure("the view cannot read any further: the log says why");
        }
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

    /** Watches feeds that came into force meanwhile, from their beginning. */
    private void watchFeeds() {
        List<String> fresh = new ArrayList<>();
        for (String feed : feeds.get()) {
            if (records.addFeed(feed)) {
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
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        } catch (WakeupException e) {
            // Asked to close.
        } catch (RuntimeException e) {
            LOG.error("the view cannot read any further", e);
            failed = true;
        }
    }
}
