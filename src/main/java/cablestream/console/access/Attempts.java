package cablestream.console.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Wrong tokens by the address of their sender: after a few, further ones are refused without a log line. */
final class Attempts {
    /** The maximum number of wrong tokens within {@link #WINDOW}. */
    static final int ALLOWED = 5;

    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int ADDRESSES = 1_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > ADDRESSES;
        }
    };

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** Counts a wrong token; false if the address has sent too many. */
    synchronized boolean failed(String address) {
        Deque<Instant> times = failures.computeIfAbsent(address, unknown -> new ArrayDeque<>());
        Instant since = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && times.peekFirst().isBefore(since)) {
            times.removeFirst();
        }
        return times.size() < ALLOWED && times.add(clock.instant());
    }
}
