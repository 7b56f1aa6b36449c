package cablestream.deadletters;

import cablestream.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replays all dead letters of a reason, one after the other, in a thread of its own. Only one bulk replay runs at a time:
 * a second request is refused. An early end loses nothing, as each replay is a transaction of its own, and the next run
 * continues where this one ended.
 */
public final class BulkReplay implements AutoCloseable {
    /** Limit of one run. */
    public static final int MOST = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(BulkReplay.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** The number of attempts to audit a failed run, and the pause between them. */
    private static final int TRIES = 5;

    private static final Duration LATER = Duration.ofSeconds(10);

    private final Settings settings;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile @Nullable Progress progress;

    public BulkReplay(Settings settings) {
        this.settings = settings;
    }

    /**
     * The progress of the last run.
     *
     * @param reason   reason of the dead letters
     * @param who      name of the operator
     * @param all      number of dead letters to replay; -1 during the search
     * @param replayed number of replayed dead letters
     * @param refused  number of refusals in the audit
     * @param left     number beyond the limit of one run
     * @param running  whether the run continues
     * @param said     progress or end in one sentence
     */
    public record Progress(
            String reason, String who, int all, int replayed, int refused, int left, boolean running, String said) {
        private static Progress begun(HeldFilter filter, Operator who) {
            String reason = filter.reason() == null ? "all reasons" : filter.reason();
            return new Progress(reason, who.name(), -1, 0, 0, 0, true, "They are looked for.");
        }

        private Progress found(int these, int others) {
            return new Progress(reason, who, these, 0, 0, others, true, "0 of " + these + " replayed.");
        }

        private Progress with(boolean done) {
            int now = replayed + (done ? 1 : 0);
            String words = "%d of %d replayed.".formatted(now, all);
            return new Progress(reason, who, all, now, refused + (done ? 0 : 1), left, true, words);
        }

        /** The number of dead letters that were replayed or refused. */
        public int done() {
            return replayed + refused;
        }

        private Progress ended(String how) {
            String words = "%s: %d replayed, %d refused.".formatted(how, replayed, refused);
            String missed = all > done() ? " %d were not reached.".formatted(all - done()) : "";
            String others = left == 0 ? "" : " %d are left for another run.".formatted(left);
            return new Progress(reason, who, all, replayed, refused, left, false, words + missed + others);
        }

        /** The same progress while the end is being audited. */
        private Progress still() {
            return new Progress(reason, who, all, replayed, refused, left, true, said);
        }
    }

    /**
     * Starts a run, and returns at once.
     *
     * @throws RepairRefused if a run is active
     */
    public synchronized Progress start(HeldFilter filter, Operator who) {
        Progress last = progress;
        if (last != null && last.running()) {
            throw new RepairRefused(
                    "a replay of all goes on (%s, by %s): wait for its end".formatted(last.reason(), last.who()));
        }
        if (closing.getCount() == 0) {
            throw new RepairRefused("this process ends");
        }
        Progress begun = Progress.begun(filter, who);
        progress = begun;
        Thread fresh = new Thread(() -> run(filter, who, begun), "bulk-replay");
        fresh.setDaemon(true);
        fresh.start();
        thread = fresh;
        return begun;
    }

    /** The progress of the last run; {@code null} if there was none. */
    public @Nullable Progress progress() {
        return progress;
    }

    /** Stops after the one that is being replayed. */
    @Override
    public void close() {
        closing.countDown();
        Thread last;
        synchronized (this) {
            last = thread;
        }
        if (last != null) {
            try {
                last.join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run(HeldFilter filter, Operator who, Progress begun) {
        Progress end = begun;
        try {
            end = replayed(filter, who, begun);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end = reached(begun).ended("Interrupted");
        } catch (RuntimeException e) {
            // Its message may hold anything: class and place are reported.
            LOG.error("A replay of all ended early: {} at {}", e.getClass().getName(), place(e));
            String how = "Ended early (" + e.getClass().getSimpleName() + ")";
            end = failed(filter, who, reached(begun).ended(how));
        } finally {
            progress = end;
        }
    }

    /** Kafka's errors have none. */
    private static String place(RuntimeException failure) {
        return Stream.of(failure.getStackTrace())
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }

    private Progress failed(HeldFilter filter, Operator who, Progress end) {
        progress = end.still();
        try {
            note(filter, who, end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return end;
    }

    private Progress replayed(HeldFilter filter, Operator who, Progress begun) throws InterruptedException {
        try (Replays replays = new Replays(settings)) {
            List<DeadLetter> eligible = replays.eligible(filter);
            List<DeadLetter> these = eligible.subList(0, Math.min(MOST, eligible.size()));
            Progress now = begun.found(these.size(), eligible.size() - these.size());
            progress = now;
            for (DeadLetter letter : these) {
                if (now.done() > 0 && closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    break;
                }
                now = now.with(replays.again(letter, who).outcome() == AuditEntry.Outcome.DONE);
                progress = now;
            }
            Progress end = now.ended(now.done() == these.size() ? "Ended" : "Stopped before its end");
            replays.note(filter, who, end.said());
            return end;
        }
    }

    private Progress reached(Progress begun) {
        Progress last = progress;
        return last == null ? begun : last;
    }

    /** Audits a failed run. Kafka may be the cause, so new clients write the entry, with retries. */
    private void note(HeldFilter filter, Operator who, Progress end) throws InterruptedException {
        boolean noted = noted(filter, who, end);
        for (int left = TRIES - 1; !noted && left > 0; left--) {
            boolean closed = closing.await(LATER.toMillis(), TimeUnit.MILLISECONDS);
            noted = !closed && noted(filter, who, end);
        }
        if (!noted) {
            LOG.warn("A replay of all has no entry in the audit. {}", end.said());
        }
    }

    private boolean noted(HeldFilter filter, Operator who, Progress end) {
        try (Replays replays = new Replays(settings)) {
            replays.note(filter, who, end.said());
            return true;
        } catch (KafkaException e) {
            return false;
        }
    }
}
