package cablestream.bench.accuracy;

import java.util.EnumMap;
import java.util.Map;

/** How many fields had which verdict. */
public final class Tally {
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    void add(Verdict verdict) {
        counts.merge(verdict, 1, Integer::sum);
    }

    public int of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** Of all verdicts together. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The share that is right, or that nobody is deceived by; 1 of nothing. */
    public double sound() {
        int deceiving = of(Verdict.SILENT) + of(Verdict.WRONG);
        return total() == 0 ? 1 : 1 - (double) deceiving / total();
    }
}
