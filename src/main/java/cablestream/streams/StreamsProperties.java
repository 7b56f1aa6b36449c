package cablestream.streams;

import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The Kafka Streams settings of one application: ours first, then the operator's, which take precedence. */
final class StreamsProperties {
    private static final long CACHE_BYTES = 16L * 1024 * 1024;
    /** Nothing is seen before its commit, which sends all at once: batches wait for it, unless they are full. */
    private static final long LINGER_MILLIS = CommitPace.LONGEST.toMillis();
    /** Room for some records of each partition, as they come between two commits under a backlog. */
    private static final int BATCH_BYTES = 64 * 1024;

    private static final long LONGEST_POLL_MILLIS = 100;
    /** The part of the commit interval for which a thread waits for records: timers of commits are looked at in between. */
    private static final int POLLS = 5;

    /** Heartbeats in a session timeout. Survivors learn of a rebalance by their next one: few make each crash cost longer. */
    private static final int HEARTBEATS = 12;

    private StreamsProperties() {}

    /**
     * The settings of a role.
     *
     * @param failures failure counts of source records, shared with the topology of the role
     */
    static Properties of(Settings settings, Role role, FailureCounts failures) {
        return of(settings, settings.applicationId(role), role.name().toLowerCase(Locale.ROOT), failures);
    }

    /**
     * The settings of an application.
     *
     * @param client   what the ids of its clients begin with
     * @param failures failure counts of source records, shared with its topology
     */
    static Properties of(Settings settings, String application, String client, FailureCounts failures) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        properties.put(StreamsConfig.CLIENT_ID_CONFIG, client);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replicationFactor());
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
        guarantees(properties, settings);
        properties.put(FailureHandler.FAILURES, failures);
        clients(properties, settings);
        session(properties, settings);
        properties.putAll(settings.kafka());
        return properties;
    }

    private static void guarantees(Properties properties, Settings settings) {
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                longestCommitInterval(settings).toMillis());
        properties.put(StreamsConfig.POLL_MS_CONFIG, pollMillis(settings));
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // Of ledgers and series only: all other stores are uncached, as each of their updates is an output.
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        properties.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, ArrivalTime.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailureHandler.class);
        properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, ProduceFailureHandler.class);
        // Deprecated before it is old: without it Kafka Streams warns at every start, and asks for it.
        properties.put("processing.exception.handler.global.enabled", true);
        properties.put(FailureHandler.DEAD_TOPIC, new TopicNames(settings.topicPrefix()).dead());
    }

    private static long pollMillis(Settings settings) {
        return Math.max(
                1, Math.min(LONGEST_POLL_MILLIS, settings.commitInterval().toMillis() / POLLS));
    }

    /** The interval of Kafka Streams, for when no task requests a commit earlier. */
    private static Duration longestCommitInterval(Settings settings) {
        Duration shortest = settings.commitInterval();
        return shortest.compareTo(CommitPace.LONGEST) > 0 ? shortest : CommitPace.LONGEST;
    }

    /**
     * Sets the timeouts. An instance that is silent for too long loses its tasks. Its open transaction ends before that,
     * as state is restored only up to it.
     */
    private static void session(Properties properties, Settings settings) {
        int session = (int) settings.sessionTimeout().toMillis();
        int commit = (int) longestCommitInterval(settings).toMillis();
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), session);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), session / HEARTBEATS);
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                Math.max(session * 2 / 3, 2 * commit));
    }

    private static void clients(Properties properties, Settings settings) {
        String largest = Integer.toString(TopicPlan.LARGEST_RECORD);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), Long.toString(LINGER_MILLIS));
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), Integer.toString(BATCH_BYTES));
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), settings.compressionType());
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), largest);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // What is kept of an open message holds its text: a changelog must take what a raw topic takes.
        properties.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), largest);
    }
}
