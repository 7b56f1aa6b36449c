package cablestream.kafka;

import cablestream.cable.Lane;
import cablestream.kafka.TopicDeclaration.Cleanup;
import cablestream.reference.ReferenceTable;
import cablestream.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;

/** The one place where partitions, retention and cleanup of all topics are declared. */
public final class TopicPlan {
    /**
     * The size limit of a record, in bytes. It exceeds the limit for a transmission: an oversized one must still arrive,
     * to be rejected, and a message holds the text of all of its sections.
     */
    public static final int LARGEST_RECORD = 8 * 1024 * 1024;

    private static final Map<String, String> STAMPED =
            Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final Duration A_SEASON = Duration.ofDays(90);
    private static final Duration YEARS = Duration.ofDays(5 * 365);

    private final int partitions;
    private final int replication;
    private final List<TopicDeclaration> declarations = new ArrayList<>();

    private TopicPlan(int partitions, int replication) {
        this.partitions = partitions;
        this.replication = replication;
    }

    /**
     * All topics that the application needs under given settings, with those between the lanes and writers of feeds, and that of service
     * messages, if there are any.
     *
     * @param feedNames names of the feeds, each with a topic of its own
     */
    public static List<TopicDeclaration> of(Settings settings, Collection<String> feedNames) {
        TopicNames topics = new TopicNames(settings.topicPrefix());
        TopicPlan plan = new TopicPlan(settings.partitions(), settings.replicationFactor());
        plan.declarations.addAll(of(topics, feedNames, settings.partitions(), settings.replicationFactor()));
        LevelTopics.of(settings).names().forEach(name -> plan.flow(name, A_WEEK));
        if (settings.outgoing() != null) {
            plan.quiet(settings.outgoing().topic(), A_MONTH);
        }
        return List.copyOf(plan.declarations);
    }

    /**
     * All topics that the application always needs.
     *
     * @param topics            names of the topics
     * @param feedNames         names of the feeds, each with a topic of its own
     * @param partitions        partitions of the topics with traffic; the quieter ones have one
     * @param replicationFactor copies of each partition
     */
    public static List<TopicDeclaration> of(
            TopicNames topics, Collection<String> feedNames, int partitions, int replicationFactor) {
        TopicPlan plan = new TopicPlan(partitions, replicationFactor);
        plan.arrivals(topics.raw());
        plan.arrivals(topics.rawUrgent());
        for (Lane lane : Lane.values()) {
            plan.flow(topics.lane(lane), A_WEEK);
        }
        // In as many parts as the lanes: a release must meet what is remembered of its message.
        plan.flow(topics.releases(), A_WEEK);
        plan.flow(topics.sightings(), A_WEEK);
        plan.flow(topics.all(), A_MONTH);
        plan.quiet(topics.quarantine(), A_SEASON);
        plan.quiet(topics.dead(), A_SEASON);
        plan.quiet(topics.events(), A_MONTH);
        plan.beats(topics.heartbeats());
        plan.quiet(topics.audit(), YEARS);
        for (ReferenceTable table : ReferenceTable.values()) {
            plan.kept(topics.reference(table));
        }
        feedNames.stream().sorted().distinct().forEach(name -> plan.flow(topics.feed(name), A_MONTH));
        return List.copyOf(plan.declarations);
    }

    /** An input topic, stamped by the clock of the broker: retention and latency do not depend on the clock of the sender. */
    private void arrivals(String name) {
        add(name, partitions, A_WEEK, STAMPED);
    }

    /** A topic of heartbeats, stamped by the clock of the broker on publication. */
    private void beats(String name) {
        add(name, 1, AN_HOUR, STAMPED);
    }

    private void flow(String name, Duration retention) {
        add(name, partitions, retention, Map.of());
    }

    private void quiet(String name, Duration retention) {
        add(name, 1, retention, Map.of());
    }

    /** A compacted topic that keeps its records for good. It has one partition, so that all consumers read it in one order. */
    private void kept(String name) {
        add(name, 1, Duration.ZERO, Cleanup.COMPACT, new TreeMap<>());
    }

    private void add(String name, int partitions, Duration retention, Map<String, String> special) {
        Map<String, String> config = new TreeMap<>(special);
        config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
        add(name, partitions, retention, Cleanup.DELETE, config);
    }

    private void add(String name, int partitions, Duration retention, Cleanup cleanup, Map<String, String> config) {
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup.name().toLowerCase(Locale.ROOT));
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_RECORD));
        config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(replication >= 3 ? 2 : 1));
        declarations.add(new TopicDeclaration(name, partitions, replication, retention, cleanup, config));
    }
}
