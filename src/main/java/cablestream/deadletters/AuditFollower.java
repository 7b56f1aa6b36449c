package cablestream.deadletters;

import cablestream.series.Gap;
import cablestream.series.SeriesKind;
import cablestream.settings.Settings;
import cablestream.status.GapRequest;
import cablestream.status.OperatorAction;
import cablestream.status.OperatorActions;
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

/** Reads the audit topic in a thread of its own. Any thread may call it. */
public final class AuditFollower implements OperatorActions, AutoCloseable {
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

    /** Starts to read. After a failure of Kafka it begins again. */
    public static AuditFollower start(Settings settings) {
        AuditFollower follower = new AuditFollower(settings);
        follower.thread.setDaemon(true);
        follower.thread.start();
        return follower;
    }

    /** The book as it was read last. */
    public AuditBook book() {
        return book;
    }

    @Override
    public List<OperatorAction> latest() {
        return book.actions();
    }

    @Override
    public @Nullable String result(String place) {
        return book.result(place).orElse(null);
    }

    @Override
    public List<PendingRequest> pending() {
        return book.pending(Clock.systemUTC().instant()).stream()
                .map(AuditFollower::pending)
                .toList();
    }

    @Override
    public @Nullable GapRequest asked(SeriesKind kind, String series, Gap gap) {
        return book.numbersAsked(kind, series, gap)
                .map(entry -> new GapRequest(
                        entry.at(),
                        entry.who(),
                        entry.numbers() == null ? "" : entry.numbers().to()))
                .orElse(null);
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
                    if (log.ignored().count() > ignored) {
                        ignored = log.ignored().count();
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
