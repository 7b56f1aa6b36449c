package cablestream.streams;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Silences a logger while what it says is expected. */
final class QuietLog implements AutoCloseable {
    private final Logger logger;

    QuietLog(String name) {
        this.logger = (Logger) LoggerFactory.getLogger(name);
    }

    void begin() {
        logger.setLevel(Level.OFF);
    }

    @Override
    public void close() {
        logger.setLevel(null);
    }
}
