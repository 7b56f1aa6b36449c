package cablestream.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/** Hears all that is logged, at every level, and keeps who said what must not be said. */
final class LogListener extends AppenderBase<ILoggingEvent> {
    private final Predicate<String> forbidden;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Map<String, Level> levels = new HashMap<>();
    private final AtomicLong heard = new AtomicLong();

    LogListener(Predicate<String> forbidden) {
        this.forbidden = forbidden;
    }

    /** Loggers and levels, or classes of exceptions. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** How many messages there were, of all. */
    long heard() {
        return heard.get();
    }

    void listen() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLoggerList().forEach(logger -> {
            levels.put(logger.getName(), logger.getLevel());
            logger.setLevel(logger.getName().equals(Logger.ROOT_LOGGER_NAME) ? Level.TRACE : null);
            logger.setAdditive(true);
        });
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        setContext(context);
        start();
        root.addAppender(this);
    }

    void stopListening() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(this);
        levels.forEach((name, level) -> context.getLogger(name).setLevel(level));
    }

    @Override
    protected void append(ILoggingEvent event) {
        heard.incrementAndGet();
        if (forbidden.test(event.getFormattedMessage())) {
            said.add(event.getLoggerName() + " " + event.getLevel());
        }
        for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            if (forbidden.test(cause.getMessage())) {
                said.add(event.getLoggerName() + " " + cause.getClassName());
            }
        }
    }
}
