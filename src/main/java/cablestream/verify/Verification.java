package cablestream.verify;

import cablestream.kafka.LevelTopics;
import cablestream.kafka.Offsets;
import cablestream.kafka.ReadMark;
import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicNames;
import cablestream.kafka.UngroupedConsumer;
import cablestream.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the committed records of all topics until every transmission of a plan has its outcome. It joins no group. One
 * thread at a time.
 */
public final class Verification implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final Admin admin;
    private final Offsets offsets;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final LevelTopics levels;
    private final OutputCollector collector;

    /** @param since no record of the plan is older */
    public Verification(Settings settings, VerificationPlan plan, Instant since) {
        TopicNames topics = new TopicNames(settings.topicPrefix());
        this.admin = Admin.create(settings.clientConfig());
        this.offsets = new Offsets(admin, topics);
        this.levels = LevelTopics.of(settings);
        this.partitions = offsets.existing(names(topics));
        this.consumer = UngroupedConsumer.of(settings.clientConfig(), Map.of());
        this.collector = new OutputCollector(plan, topics);
        consumer.assign(partitions);
        seek(since);
    }

    /**
     * Waits until every transmission has its outcome and no transaction is open, or until no record of the plan came for
     * this time, and returns the outputs.
     */
    public Outputs await(Duration patience) {
        long seen = 0;
        long progress = System.nanoTime();
        while (System.nanoTime() - progress < patience.toNanos()) {
            consumer.poll(POLL).forEach(collector::take);
            if (collector.taken() != seen) {
                seen = collector.taken();
                progress = System.nanoTime();
            } else if (collector.complete() && System.nanoTime() - progress > QUIET.toNanos() && allIsRead()) {
                break;
            }
        }
        return collector.outputs();
    }

    @Override
    public void close() {
        consumer.close();
        admin.close(Duration.ofSeconds(1));
    }

    /** The names of the topics to read. Feeds that are no longer in force have topics, too: no record may come there. */
    private List<String> names(TopicNames topics) {
        Collection<String> feeds = TopicAdmin.await(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(topics.feed("")))
                .toList();
        Stream<String> others = Stream.of(
                topics.raw(), topics.rawUrgent(), topics.all(), topics.quarantine(), topics.dead(), topics.events());
        return Stream.concat(others, feeds.stream()).toList();
    }

    private void seek(Instant since) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, since.toEpochMilli()));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(times);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp start = starts.get(partition);
            consumer.seek(partition, start == null ? ends.getOrDefault(partition, 0L) : start.offset());
        }
    }

    /** Whether all records are read, committed or not, and none is on its way to a feed. */
    private boolean allIsRead() {
        try {
            return ReadMark.now(offsets, levels.groups()).reached()
                    && offsets.ends(partitions, IsolationLevel.READ_UNCOMMITTED).entrySet().stream()
                            .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        } catch (KafkaException e) {
            // A broker does not answer: perhaps at the next question.
            return false;
        }
    }
}
