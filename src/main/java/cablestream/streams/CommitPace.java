package cablestream.streams;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * Requests the commits of a task, so that they come seldom under a backlog and at once without one. Kafka Streams has one interval for both,
 * which is {@link #LONGEST} and only a limit. A record may wait for its commit as long as the shortest interval, or for a part of the time
 * that it has waited already: under a backlog there are fewer commits, and nothing is delayed by more than that part.
 */
final class CommitPace {
    /** The longest time between two commits. */
    static final Duration LONGEST = Duration.ofSeconds(1);

    private static final int PART = 4;
    /** The time of the last request of a thread: a commit is of all tasks of a thread. */
    private static final ThreadLocal<Long> LAST = ThreadLocal.withInitial(() -> 0L);

    private final ProcessorContext<?, ?> context;
    private final long shortest;
    private final long longest;
    private @Nullable Cancellable timer;
    /** When the timer ends. */
    private long due;

    /**
     * @param shortest shortest time between two commits
     * @param longest  longest time between two commits under a backlog
     */
    CommitPace(ProcessorContext<?, ?> context, Duration shortest, Duration longest) {
        this.context = context;
        this.shortest = shortest.toMillis();
        this.longest = Math.max(this.shortest, longest.toMillis());
    }

    /** A record was processed that had been written at a time. */
    void processed(long written) {
        if (timer == null) {
            plan(written);
        }
    }

    /** A record went ahead of others. It does not wait for the commit of those, if that is due later than its own. */
    void processedAhead(long written) {
        plan(written);
    }

    private void plan(long written) {
        long now = context.currentSystemTimeMs();
        long interval = interval(now - written);
        // After the clock was put back it would be longer.
        long wait = Math.min(LAST.get() + interval - now, interval);
        if (wait <= 0) {
            onTime(now);
        } else if (timer == null || now + wait < due - shortest) {
            cancel();
            due = now + wait;
            timer = context.schedule(Duration.ofMillis(wait), PunctuationType.WALL_CLOCK_TIME, this::onTime);
        }
    }

    private long interval(long age) {
        return Math.max(shortest, Math.min(longest, age / PART));
    }

    private void onTime(long now) {
        cancel();
        LAST.set(now);
        context.commit();
    }

    private void cancel() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
