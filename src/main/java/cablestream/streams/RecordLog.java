package cablestream.streams;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Log lines about single records, of which no more than {@link #LINES} are written in {@link #WINDOW}: who may write to a topic must not
 * be able to fill the disk with lines. The last of them says that others follow, and the next one how many they were. Nothing is lost
 * by that: each record has its dead letter, its event or its count besides.
 */
final class RecordLog {
    static final int LINES = 20;
    static final Duration WINDOW = Duration.ofSeconds(10);

    private final Logger log;
    private final LongSupplier nanoTime;
    private long start;
    private int written;
    private long leftOut;

    RecordLog(Logger log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
        start = nanoTime.getAsLong();
    }

    static RecordLog of(Class<?> writer) {
        return new RecordLog(LoggerFactory.getLogger(writer), System::nanoTime);
    }

    /** Writes a line, or counts it. Placeholders are those of SLF4J. */
    synchronized void error(String format, Object... arguments) {
        long now = nanoTime.getAsLong();
        if (now - start >= WINDOW.toNanos()) {
            begin(now);
        }
        if (written == LINES) {
            leftOut++;
            return;
        }
        written++;
        log.error(format, arguments);
        if (written == LINES) {
            log.error("Further lines about single records are left out for up to {} s", WINDOW.toSeconds());
        }
    }

    private void begin(long now) {
        if (leftOut > 0) {
            log.error("{} lines about single records were left out", leftOut);
        }
        start = now;
        written = 0;
        leftOut = 0;
    }
}
