package cablestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Lane;
import cablestream.intake.Heartbeat;
import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.Meters;
import cablestream.settings.Settings;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class HeartbeatSenderTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(HeartbeatSender.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final HeartbeatSender sender =
            new HeartbeatSender(Map.of(Lane.URGENT, "cables.raw.urgent"), producer, new Meters(registry));

    @BeforeEach
    void listen() {
        log.start();
        logger.setLevel(Level.WARN);
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        logger.setLevel(null);
        sender.close();
    }

    @Test
    void sendsAHeartbeatOfTheLaneToItsTopic() {
        sender.send();

        assertThat(producer.history()).singleElement().satisfies(record -> {
            assertThat(record.topic()).isEqualTo("cables.raw.urgent");
            assertThat(Heartbeat.read(record.value()))
                    .get()
                    .extracting(Heartbeat::lane)
                    .isEqualTo(Lane.URGENT);
        });
    }

    @Test
    void countsEachFailedDeliveryAndLogsTheFirst() {
        failedDelivery();
        failedDelivery();

        assertThat(failed()).isEqualTo(2);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("No heartbeat of the lane urgent can be sent for the moment: TimeoutException");
    }

    @Test
    void logsAFailureAgainAfterAHeartbeatWasWritten() {
        failedDelivery();
        sender.send();
        producer.completeNext();
        failedDelivery();

        assertThat(log.list).hasSize(2);
    }

    @Test
    void anExceptionOfTheProducerIsAFailedDeliveryToo() {
        producer.sendException = new IllegalStateException("text of a record");

        sender.send();

        assertThat(failed()).isEqualTo(1);
        assertThat(log.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("IllegalStateException")
                .doesNotContain("text of a record");
    }

    @Test
    void aProcessSendsOnlyToTheRawTopicsThatItReads() {
        assertThat(HeartbeatSender.topics(settings("intake", "5s"))).isEqualTo(Map.of(Lane.ROUTINE, "cables.raw"));
        assertThat(HeartbeatSender.topics(settings("urgent", "5s")))
                .isEqualTo(Map.of(Lane.URGENT, "cables.raw.urgent"));
        assertThat(HeartbeatSender.topics(settings("routine", "5s"))).isEmpty();
    }

    @Test
    void anIntervalOfZeroSendsNone() {
        assertThat(HeartbeatSender.topics(settings("intake,urgent", "0"))).isEmpty();
    }

    private void failedDelivery() {
        sender.send();
        producer.errorNext(new TimeoutException("text of a record"));
    }

    private double failed() {
        return registry.get(MeterCatalogue.HEARTBEATS_FAILED.meter())
                .tag("lane", "urgent")
                .counter()
                .count();
    }

    private static Settings settings(String roles, String interval) {
        return Settings.of(Map.of("roles", roles, "heartbeat.interval", interval));
    }
}
