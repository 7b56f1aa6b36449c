package cablestream.status;

import cablestream.avro.Precedence;
import cablestream.series.Sighting;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The traffic of one series of numbers, as far as it is kept. */
final class SeriesTraffic {
    private static final int LATEST = 50;

    private final String name;
    private final ArrivalCounter arrivals = new ArrivalCounter();
    private final Deque<Passage> latest = new ArrayDeque<>();
    /** The same by the positions of their raw records, which may have several. */
    private final Map<String, List<Passage>> byOrigin = new HashMap<>();

    private final Map<PassageOutcome, Long> outcomes = new EnumMap<>(PassageOutcome.class);
    private Precedence precedence = Precedence.UNKNOWN;

    /** A transmission and what became of it. */
    private record Passage(Sighting sighting, Instant at, Set<PassageOutcome> outcomes) {
        Circuit.Passage view() {
            return new Circuit.Passage(
                    at,
                    sighting.number(),
                    sighting.origin(),
                    sighting.mark(),
                    outcomes.stream().map(PassageOutcome::name).toList());
        }
    }

    SeriesTraffic(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void see(Sighting sighting, Instant at) {
        arrivals.add(at);
        Passage passage = new Passage(sighting, at, EnumSet.noneOf(PassageOutcome.class));
        latest.addFirst(passage);
        byOrigin.computeIfAbsent(sighting.origin(), none -> new ArrayList<>(1)).add(passage);
        if (latest.size() > LATEST) {
            removeOldest();
        }
    }

    private void removeOldest() {
        String origin = latest.removeLast().sighting().origin();
        List<Passage> same = byOrigin.getOrDefault(origin, List.of());
        if (same.size() > 1) {
            same.remove(0);
        } else {
            byOrigin.remove(origin);
        }
    }

    /** Something became of a raw record with numbers of the series. */
    void became(String origin, PassageOutcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
        byOrigin.getOrDefault(origin, List.of())
                .forEach(passage -> passage.outcomes().add(outcome));
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
        return latest.stream().map(Passage::view).toList();
    }
}
