package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RecordLogTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger("cablestream.streams.RecordLogTest");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private long nanoTime = 1;
    private final RecordLog log = new RecordLog(logger, () -> nanoTime);

    @BeforeEach
    void listen() {
        logger.setAdditive(false);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(lines);
        logger.setAdditive(true);
    }

    @Test
    void writesALineForEachOfAFewRecords() {
        write(3);

        assertThat(written()).containsExactly("record 0", "record 1", "record 2");
    }

    @Test
    void saysThatItLeavesOutTheRestOfMany() {
        write(100_000);

        assertThat(written())
                .hasSize(RecordLog.LINES + 1)
                .last()
                .isEqualTo("Further lines about single records are left out for up to 10 s");
    }

    @Test
    void countsAfterwardsWhatItLeftOut() {
        write(100);
        nanoTime += RecordLog.WINDOW.toNanos();
        write(1);

        assertThat(written()).endsWith("80 lines about single records were left out", "record 0");
    }

    private void write(int records) {
        for (int i = 0; i < records; i++) {
            log.error("record {}", i);
        }
    }

    private List<String> written() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
