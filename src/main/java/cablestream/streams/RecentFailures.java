package cablestream.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The times at which the last threads of a role died. */
final class RecentFailures {
    private static final int MOST = 100;

    private final Deque<Instant> times = new ArrayDeque<>();

    synchronized void add(Instant time) {
        times.addLast(time);
        if (times.size() > MOST) {
            times.removeFirst();
        }
    }

    /** The number of failures within this time, at most 100. */
    synchronized int within(Duration window, Instant now) {
        Instant start = now.minus(window);
        return (int) times.stream().filter(time -> time.isAfter(start)).count();
    }
}
