package cablestream.bench.latency;

import cablestream.cable.Precedence;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Delays in microseconds, by precedence. Not for several threads at once. */
public final class Delays {
    private static final int DIGITS = 3;

    private final Map<Precedence, Histogram> byPrecedence = new EnumMap<>(Precedence.class);

    /**
     * Adds a delay.
     *
     * @param micros microseconds; a negative delay counts as 0, as intended times are rounded
     */
    public void add(Precedence precedence, long micros) {
        of(precedence).recordValue(Math.max(0, micros));
    }

    void add(Delays others) {
        others.byPrecedence.forEach((precedence, delays) -> of(precedence).add(delays));
    }

    /** The delays of all precedences together. */
    public Histogram all() {
        Histogram all = new Histogram(DIGITS);
        byPrecedence.values().forEach(all::add);
        return all;
    }

    /** The delays of each precedence that has any, the most urgent first. */
    public SortedMap<Precedence, Histogram> byPrecedence() {
        SortedMap<Precedence, Histogram> sorted = new TreeMap<>(Comparator.reverseOrder());
        sorted.putAll(byPrecedence);
        return sorted;
    }

    private Histogram of(Precedence precedence) {
        return byPrecedence.computeIfAbsent(precedence, each -> new Histogram(DIGITS));
    }
}
