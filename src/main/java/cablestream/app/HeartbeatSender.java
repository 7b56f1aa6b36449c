package cablestream.app;

import cablestream.cable.Lane;
import cablestream.intake.Heartbeat;
import cablestream.kafka.TopicNames;
import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.Meters;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import cablestream.thread.DaemonThreads;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a heartbeat of each lane to its raw topic at an interval. A heartbeat that the brokers do not take in time is not repeated. */
final class HeartbeatSender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatSender.class);
    private static final Duration SHORTEST_PATIENCE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(30);

    private final Map<Lane, String> topics;
    private final Producer<byte[], byte[]> producer;
    private final Meters meters;
    /** The lanes whose last heartbeat failed: the log has one warning until one is written again. */
    private final Set<Lane> failing = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("heartbeat"));

    HeartbeatSender(Map<Lane, String> topics, Producer<byte[], byte[]> producer, Meters meters) {
        this.topics = Map.copyOf(topics);
        this.producer = producer;
        this.meters = meters;
    }

    /** Starts to send. */
    static HeartbeatSender start(Settings settings, Meters meters) {
        Duration interval = settings.heartbeatInterval();
        HeartbeatSender sender = new HeartbeatSender(topics(settings), producer(settings, interval), meters);
        var unused = sender.timer.scheduleAtFixedRate(sender::send, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        return sender;
    }

    /**
     * The raw topic of each lane to which this process sends heartbeats: those that it reads itself, so that no other process needs a
     * right to write to them. Empty if heartbeats are off.
     */
    static Map<Lane, String> topics(Settings settings) {
        TopicNames names = new TopicNames(settings.topicPrefix());
        Map<Lane, String> topics = new EnumMap<>(Lane.class);
        boolean on = !settings.heartbeatInterval().isZero();
        if (on && settings.roles().contains(Role.INTAKE)) {
            topics.put(Lane.ROUTINE, names.raw());
        }
        if (on && settings.roles().contains(Role.URGENT)) {
            topics.put(Lane.URGENT, names.rawUrgent());
        }
        return topics;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        producer.close(Duration.ZERO);
    }

    /** Sends one heartbeat of each lane. No failure ends the schedule. */
    void send() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        topics.forEach((lane, topic) -> {
            try {
                var unused = producer.send(
                        new ProducerRecord<>(topic, new Heartbeat(lane, now).bytes()),
                        (sent, failure) -> note(lane, failure));
            } catch (RuntimeException e) {
                note(lane, e);
            }
        });
    }

    private void note(Lane lane, @Nullable Exception failure) {
        if (failure == null) {
            failing.remove(lane);
        } else if (!timer.isShutdown()) {
            meters.count(MeterCatalogue.HEARTBEATS_FAILED, lane.label());
            if (failing.add(lane)) {
                LOG.warn(
                        "No heartbeat of the lane {} can be sent for the moment: {}",
                        lane.label(),
                        failure.getClass().getSimpleName());
            }
        }
    }

    private static Producer<byte[], byte[]> producer(Settings settings, Duration interval) {
        int patience = (int) patience(interval).toMillis();
        Map<String, Object> config = settings.clientConfig();
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "heartbeat");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The interval, within limits. */
    private static Duration patience(Duration interval) {
        if (interval.compareTo(SHORTEST_PATIENCE) < 0) {
            return SHORTEST_PATIENCE;
        }
        return interval.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : interval;
    }
}
