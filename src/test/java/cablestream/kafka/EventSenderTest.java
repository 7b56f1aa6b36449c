package cablestream.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class EventSenderTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(EventSender.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.WARN);
        log.start();
        logger.setLevel(Level.WARN);
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    @Test
    void warnsOfAnEventThatCouldNotBeWritten() {
        // Nobody listens on port 1.
        EventSender sender = new EventSender(
                Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 100),
                "cables.events",
                new CloudEvents("/test"));

        sender.send("URGENT", new byte[] {1});

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("No event about URGENT could be written: TimeoutException");
    }
}
