package cablestream.reload;

import cablestream.metrics.Meters;
import cablestream.pipeline.Pipeline;
import cablestream.reference.ReferenceTable;
import cablestream.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stages in force in this process. It first reads all applied versions, and then follows later ones. A valid version
 * takes effect as a whole, by the swap of one reference; an invalid one is refused, and the last valid one stays.
 *
 * <p>A version of feeds waits until the topics of all its feeds exist: writing to a missing one would stop the traffic.
 */
public final class ReferenceReloader implements Supplier<Pipeline>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceReloader.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Meters meters;
    private final Function<ActiveTables, List<String>> missingTopics;
    private final ReferenceLog log;
    private final Thread follower = new Thread(this::follow, "reference");
    private @Nullable TableVersion waiting;
    private volatile Current current;
    private volatile boolean closed;

    /** Tables in force, and the stages made of them. */
    private record Current(ActiveTables inForce, Pipeline stages) {
        static Current of(ActiveTables inForce) {
            return new Current(inForce, inForce.stages());
        }
    }

    private ReferenceReloader(
            ReferenceLog log, ActiveTables builtIn, Function<ActiveTables, List<String>> missingTopics, Meters meters) {
        this.log = log;
        this.meters = meters;
        this.missingTopics = missingTopics;
        this.current = Current.of(builtIn);
        log.toEnd().forEach(this::take);
        meters.reference(inForce().names());
    }

    /**
     * Returns when it has read all that was applied; the topics of reference tables must be there.
     *
     * @param builtIn tables of the program, in force until a version is applied
     */
    public static ReferenceReloader start(Settings settings, ActiveTables builtIn, Meters meters) {
        ReferenceReloader reloader =
                new ReferenceReloader(new ReferenceLog(settings), builtIn, new FeedTopics(settings)::missing, meters);
        reloader.follower.setDaemon(true);
        reloader.follower.start();
        return reloader;
    }

    /** The stages in force at this moment. */
    @Override
    public Pipeline get() {
        return current.stages();
    }

    /** The tables in force now. */
    public ActiveTables inForce() {
        return current.inForce();
    }

    @Override
    public void close() {
        closed = true;
        log.wake();
        try {
            follower.join(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try (log) {
            while (!closed) {
                try {
                    log.next(LOOK).forEach(this::take);
                    takeWaiting();
                } catch (KafkaException e) {
                    LOG.warn("Reference tables cannot be followed: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void take(TableVersion document) {
        String source =
                "version " + document.version() + " of " + document.table().label();
        try {
            ActiveTables next = inForce().with(document, source);
            List<String> missing = document.table() == ReferenceTable.FEEDS ? missingTopics.apply(next) : List.of();
            if (missing.isEmpty()) {
                bringIntoForce(document, next);
            } else {
                LOG.warn("{} waits for topics that are missing: {}", source, missing);
                waiting = document;
            }
        } catch (ReferenceRefused e) {
            LOG.warn("Refused: {}", e.getMessage());
            meters.referenceRefused(document.table());
        }
    }

    private void bringIntoForce(TableVersion document, ActiveTables next) {
        current = Current.of(next);
        meters.reference(next.names());
        LOG.info(
                "Version {} of {} is in force",
                document.version(),
                document.table().label());
        if (document.table() == ReferenceTable.FEEDS) {
            waiting = null;
        }
    }

    private void takeWaiting() {
        TableVersion document = waiting;
        if (document != null) {
            waiting = null;
            take(document);
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
