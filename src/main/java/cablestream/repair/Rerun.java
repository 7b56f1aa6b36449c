package cablestream.repair;

import cablestream.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Replays all dead letters of a reason, one after the other, in a thread of its own. One at a time: whoever wants a second is refused.
 * What ends early is no loss, as each replay is a transaction of its own, and the next run goes on where this one ended.
 */
public final class Rerun implements AutoCloseable {
    /** So many are replayed in one run at most. */
    public static final int MOST = 10_000;

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Settings settings;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile @Nullable Progress progress;

    public Rerun(Settings settings) {
        this.settings = settings;
    }

    /**
     * How far the last run is.
     *
     * @param reason   of the dead letters
     * @param who      wanted it
     * @param all      so many are to be replayed; -1 while they are looked for
     * @param replayed so many were
     * @param refused  so many were not, as the audit says
     * @param left     so many were more than one run takes
     * @param running  whether it goes on
     * @param said     how it goes, or ended, in one sentence
     */
    public record Progress(
            String reason, String who, int all, int replayed, int refused, int left, boolean running, String said) {
        private static Progress begun(LetterFilter filter, Operator who) {
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

        private Progress ended(String how) {
            String others = left == 0 ? "" : " %d are left for another run.".formatted(left);
            String words = "%s: %d replayed, %d refused.%s".formatted(how, replayed, refused, others);
            return new Progress(reason, who, all, replayed, refused, left, false, words);
        }
    }

    /**
     * Begins, and returns at once.
     *
     * @throws RepairRefused if one goes on
     */
    public synchronized Progress start(LetterFilter filter, Operator who) {
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
        Thread fresh = new Thread(() -> run(filter, who, begun), "rerun");
        fresh.setDaemon(true);
        fresh.start();
        thread = fresh;
        return begun;
    }

    /** How far the last run is; nothing if there was none. */
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

    private void run(LetterFilter filter, Operator who, Progress begun) {
        Progress now = begun;
        try (Replays replays = new Replays(settings)) {
            List<Letter> eligible = replays.eligible(filter);
            List<Letter> these = eligible.subList(0, Math.min(MOST, eligible.size()));
            now = begun.found(these.size(), eligible.size() - these.size());
            progress = now;
            for (Letter letter : these) {
                if (now.replayed() + now.refused() > 0 && closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    break;
                }
                now = now.with(replays.again(letter, who).outcome() == AuditEntry.Outcome.DONE);
                progress = now;
            }
            boolean whole = now.replayed() + now.refused() == these.size();
            now = now.ended(whole ? "Ended" : "Stopped before its end");
            replays.note(filter, who, now.said());
        } catch (KafkaException | RepairRefused e) {
            now = now.ended("Failed (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            now = now.ended("Interrupted");
        } finally {
            progress = now;
        }
    }
}
