package cablestream.app;

import cablestream.cable.Lane;
import cablestream.intake.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a heartbeat of each lane on the raw topic from which it comes, again and again. What is not taken in time is not sent later. */
public final class HeartbeatSender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatSender.class);

    private final Map<Lane, String> topics;
    private final KafkaProducer<byte[], byte[]> producer;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    private HeartbeatSender(Map<Lane, String> topics, KafkaProducer<byte[], byte[]> producer) {
        this.topics = Map.copyOf(topics);
        this.producer = producer;
    }

    /**
     * Sends from now on.
     *
     * @param kafka  settings of clients, {@code bootstrap.servers} among them
     * @param topics where those of each lane go; none of a lane that is not there
     */
    public static HeartbeatSender start(Map<String, Object> kafka, Map<Lane, String> topics, Duration interval) {
        Map<String, Object> settings = new HashMap<>(kafka);
        int patience = (int) Math.max(1_000, Math.min(interval.toMillis(), 30_000));
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "heartbeat");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        HeartbeatSender sender = new HeartbeatSender(
                topics, new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
        var unused = sender.timer.scheduleAtFixedRate(sender::send, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        return sender;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        producer.close(Duration.ZERO);
    }

    private void send() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        topics.forEach((lane, topic) -> {
            try {
                var unused = producer.send(new ProducerRecord<>(topic, new Heartbeat(lane, now).bytes()));
            } catch (KafkaException e) {
                LOG.warn("No heartbeat could be sent: {}", e.getClass().getSimpleName());
            }
        });
    }
}
