package cablestream.console.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Wrong tokens by the address they came from: after a few, that address has to wait. */
final class Attempts {
    /** So many wrong tokens are allowed within {@link #WINDOW}. */
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

    /** Whether an address has to wait. */
    synchronized boolean exhausted(String address) {
        Deque<Instant> times = failures.getOrDefault(address, new ArrayDeque<>());
        Instant since = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && times.peekFirst().isBefore(since)) {
            times.removeFirst();
        }
        return times.size() >= ALLOWED;
    }

    synchronized void failed(String address) {
        failures.computeIfAbsent(address, unknown -> new ArrayDeque<>()).addLast(clock.instant());
    }
}
