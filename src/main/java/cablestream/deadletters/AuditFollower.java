package cablestream.deadletters;

import cablestream.settings.Settings;
import cablestream.status.OperatorAction;
import cablestream.status.PendingRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the audit topic, for those who show what operators do. May be asked by any thread. */
public final class AuditFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditFollower.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Settings settings;
    private final Thread thread = new Thread(this::follow, "audit");
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile AuditBook book = new AuditBook();

    private AuditFollower(Settings settings) {
        this.settings = settings;
    }

    /** Reads from now on, in a thread of its own; what is not there yet is looked for again. */
    public static AuditFollower start(Settings settings) {
        AuditFollower tap = new AuditFollower(settings);
        tap.thread.setDaemon(true);
        tap.thread.start();
        return tap;
    }

    /** What operators did, the newest first. */
    public List<OperatorAction> latest() {
        return book.actions();
    }

    /** What was done to the record at a place: {@code REPLAYED}, {@code RELEASED}, {@code DISCARDED}; {@code null} if nothing was. */
    public @Nullable String result(String place) {
        return book.result(place).orElse(null);
    }

    /** Requests for a lower label that wait for a second person, the oldest first. */
    public List<PendingRequest> pending() {
        return book.pending(Clock.systemUTC().instant()).stream()
                .map(AuditFollower::pending)
                .toList();
    }

    private static PendingRequest pending(AuditEntry entry) {
        return new PendingRequest(
                entry.target(), entry.who(), entry.at(), entry.end(), entry.label() == null ? "" : entry.label());
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        while (!closed()) {
            try (AuditLog log = new AuditLog(settings)) {
                long ignored = 0;
                while (!closed()) {
                    book = log.upToNow();
                    if (log.ignored() > ignored) {
                        ignored = log.ignored();
                        LOG.warn("{} records of the audit topic are no genuine entries and do not count", ignored);
                    }
                }
            } catch (InterruptException e) {
                return;
            } catch (KafkaException e) {
                LOG.warn(
                        "What operators do cannot be read for the moment: {}",
                        e.getClass().getSimpleName());
            }
        }
    }

    /** Waits a moment first. */
    private boolean closed() {
        try {
            return closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
