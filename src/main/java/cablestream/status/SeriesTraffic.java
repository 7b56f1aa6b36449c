package cablestream.status;

import cablestream.avro.Precedence;
import cablestream.series.Sighting;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The traffic of one series of numbers, as far as it is kept. */
final class SeriesTraffic {
    private static final int LATEST = 10;

    private final String name;
    private final ArrivalCounter arrivals = new ArrivalCounter();
    private final Deque<Circuit.Passage> latest = new ArrayDeque<>();
    private final Map<PassageOutcome, Long> outcomes = new EnumMap<>(PassageOutcome.class);
    private Precedence precedence = Precedence.UNKNOWN;

    SeriesTraffic(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void see(Sighting sighting, Instant at) {
        arrivals.add(at);
        latest.addFirst(new Circuit.Passage(at, sighting.number(), sighting.origin(), sighting.mark()));
        if (latest.size() > LATEST) {
            latest.removeLast();
        }
    }

    void count(PassageOutcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    long counted(PassageOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** A cable of this precedence came in the series. */
    void carried(Precedence other) {
        precedence = other.compareTo(precedence) > 0 ? other : precedence;
    }

    /** The most urgent precedence of its cables; {@code UNKNOWN} if none is known. */
    Precedence precedence() {
        return precedence;
    }

    ArrivalCounter arrivals() {
        return arrivals;
    }

    /** The newest first. */
    List<Circuit.Passage> latest() {
        return List.copyOf(latest);
    }
}
