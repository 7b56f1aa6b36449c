package cablestream.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the committed records of some topics, all partitions, in a thread of its own. It belongs to no group: every
 * process that follows gets all records. A missing topic is looked for again.
 */
public final class LogTail implements AutoCloseable {
    /** All there is. */
    public static final long FROM_THE_BEGINNING = Long.MAX_VALUE;

    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** The callback, always by the same thread. */
    public interface Follower {
        /**
         * A record is readable.
         *
         * @param fresh whether it was not when its partition was first looked at
         */
        void see(ConsumerRecord<byte[], byte[]> record, boolean fresh);

        /** Everything that is readable was seen. */
        void caughtUp();
    }

    private final Map<String, Long> topics;
    private final Follower follower;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> firstEnds = new HashMap<>();
    /** Topics with unreadable records, each reported once. */
    private final Set<String> strange = new HashSet<>();

    private final Thread thread;
    private long lookAgain;
    private volatile boolean closing;

    private LogTail(Map<String, Object> kafka, String name, Map<String, Long> topics, Follower follower) {
        this.topics = Map.copyOf(topics);
        this.follower = follower;
        this.consumer = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.thread = new Thread(this::run, name);
    }

    /**
     * Follows topics from now on.
     *
     * @param kafka  settings of clients, {@code bootstrap.servers} among them
     * @param name   name of its thread and client
     * @param topics number of offsets of each partition to read again before new records, by topic
     */
    public static LogTail start(Map<String, Object> kafka, String name, Map<String, Long> topics, Follower follower) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, name);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        LogTail tail = new LogTail(settings, name, topics, follower);
        tail.thread.setDaemon(true);
        tail.thread.start();
        return tail;
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (consumer) {
            while (!closing) {
                attempt();
            }
        } catch (WakeupException e) {
            // Asked to close.
        }
    }

    private void attempt() {
        try {
            if (!complete() && System.nanoTime() >= lookAgain) {
                assign();
                lookAgain = System.nanoTime() + PAUSE.toNanos();
            }
            if (consumer.assignment().isEmpty()) {
                sleep();
                return;
            }
            consumer.poll(POLL).forEach(this::handOn);
            if (caughtUp(consumer)) {
                follower.caughtUp();
            }
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn(
                    "{} cannot read for the moment: {}",
                    thread.getName(),
                    e.getClass().getSimpleName());
            sleep();
        }
    }

    /** Hands on a record. An unreadable record does not end the watch over all others. */
    private void handOn(ConsumerRecord<byte[], byte[]> record) {
        TopicPartition place = new TopicPartition(record.topic(), record.partition());
        try {
            follower.see(record, record.offset() >= firstEnds.getOrDefault(place, 0L));
        } catch (RuntimeException e) {
            if (strange.add(record.topic())) {
                // Without the exception, whose message may hold some of the record.
                LOG.warn(
                        "{} cannot make sense of {}@{}, nor perhaps of others there: {}",
                        thread.getName(),
                        place,
                        record.offset(),
                        e.getClass().getSimpleName());
            }
        }
    }

    private boolean complete() {
        return consumer.assignment().stream()
                        .map(TopicPartition::topic)
                        .distinct()
                        .count()
                == topics.size();
    }

    private void assign() {
        Map<String, List<PartitionInfo>> there = consumer.listTopics();
        List<TopicPartition> partitions = new ArrayList<>();
        topics.keySet()
                .forEach(topic -> there.getOrDefault(topic, List.of())
                        .forEach(part -> partitions.add(new TopicPartition(topic, part.partition()))));
        List<TopicPartition> added =
                partitions.stream().filter(each -> !firstEnds.containsKey(each)).toList();
        if (!added.isEmpty()) {
            consumer.assign(partitions);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(added);
            Map<TopicPartition, Long> ends = consumer.endOffsets(added);
            // The consumer answers for each partition that it was asked for.
            ends.forEach(
                    (each, end) -> consumer.seek(each, start(each, Objects.requireNonNull(begins.get(each)), end)));
            firstEnds.putAll(ends);
        }
    }

    private long start(TopicPartition partition, long begin, long end) {
        return Math.max(begin, end - topics.getOrDefault(partition.topic(), 0L));
    }

    private static boolean caughtUp(Consumer<?, ?> consumer) {
        return consumer.assignment().stream().allMatch(partition -> {
            OptionalLong lag = consumer.currentLag(partition);
            return lag.isPresent() && lag.getAsLong() == 0;
        });
    }

    private void sleep() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }
}
