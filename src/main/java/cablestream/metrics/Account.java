package cablestream.metrics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The number of received transmissions and of each outcome, from committed records. Two equations hold at every moment, one for each
 * application that commits by itself; between the two are the lanes:
 *
 * <pre>
 * received = admitted + dead at intake
 * arrived  = published + quarantined + dead in a lane + duplicates + superseded + service messages + held
 * admitted = arrived + what is in the lanes
 * </pre>
 *
 * Heartbeats are in none of these: they are counted only after their last step.
 *
 * @param intake     counts of intake, by entry and label
 * @param lanes      counts of the lanes
 * @param accounting counts of the series of numbers
 */
public record Account(
        Map<LedgerEntry, Map<String, Long>> intake,
        Map<LedgerEntry, Map<String, Long>> lanes,
        Map<LedgerEntry, Map<String, Long>> accounting) {
    private static final List<LedgerEntry> OUTCOMES = List.of(
            LedgerEntry.PUBLISHED,
            LedgerEntry.QUARANTINED,
            LedgerEntry.DEAD,
            LedgerEntry.DUPLICATE,
            LedgerEntry.SUPERSEDED,
            LedgerEntry.SERVICE,
            LedgerEntry.HELD);

    /** The account before the first transmission. */
    public static final Account EMPTY = new Account(Map.of(), Map.of(), Map.of());

    /** Transmissions that were received. */
    public long received() {
        return sum(intake, LedgerEntry.RECEIVED);
    }

    /** The outcomes and their numbers, in the order of the equation. */
    public Map<LedgerEntry, Long> outcomes() {
        Map<LedgerEntry, Long> outcomes = new EnumMap<>(LedgerEntry.class);
        OUTCOMES.forEach(entry -> outcomes.put(entry, sum(lanes, entry)));
        outcomes.merge(LedgerEntry.DEAD, sum(intake, LedgerEntry.DEAD), Long::sum);
        return outcomes;
    }

    /** The counts of one entry by its labels, over all applications. */
    public Map<String, Long> parts(LedgerEntry entry) {
        Map<String, Long> parts = new TreeMap<>();
        for (Map<LedgerEntry, Map<String, Long>> counts : List.of(intake, lanes, accounting)) {
            counts.getOrDefault(entry, Map.of()).forEach((label, count) -> parts.merge(label, count, Long::sum));
        }
        return parts;
    }

    /** All dead letters by reason, those that are in no equation among them. */
    public Map<String, Long> deadLetters() {
        Map<String, Long> letters = parts(LedgerEntry.DEAD);
        parts(LedgerEntry.DEAD_BESIDES).forEach((reason, count) -> letters.merge(reason, count, Long::sum));
        return letters;
    }

    /** The count of one entry over all labels and applications. */
    public long total(LedgerEntry entry) {
        return parts(entry).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Transmissions between intake and their outcome: admitted, and not yet arrived. */
    public long inLanes() {
        return sum(intake, LedgerEntry.ADMITTED) - sum(lanes, LedgerEntry.ARRIVED);
    }

    /** The error of the equation of intake, as a number of transmissions. */
    public long intakeError() {
        return received() - sum(intake, LedgerEntry.ADMITTED) - sum(intake, LedgerEntry.DEAD);
    }

    /** The error of the equation of the lanes, as a number of transmissions. */
    public long laneError() {
        long outcomes = OUTCOMES.stream().mapToLong(entry -> sum(lanes, entry)).sum();
        return sum(lanes, LedgerEntry.ARRIVED) - outcomes;
    }

    /** Whether all that was received has its outcome. */
    public boolean balanced() {
        return intakeError() == 0 && laneError() == 0 && inLanes() == 0;
    }

    private static long sum(Map<LedgerEntry, Map<String, Long>> counts, LedgerEntry entry) {
        return counts.getOrDefault(entry, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
