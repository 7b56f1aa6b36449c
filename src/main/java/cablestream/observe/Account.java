package cablestream.observe;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came in and what became of it, in transmissions, from committed facts. Two equations hold at every moment, one for each
 * application that commits by itself; between the two are the lanes:
 *
 * <pre>
 * received = admitted + dead at intake
 * arrived  = published + quarantined + dead in a lane + duplicates + superseded + service messages + held
 * admitted = arrived + what is in the lanes
 * </pre>
 *
 * Heartbeats are in none of these: they are counted where they come out, and nowhere else.
 *
 * @param intake     counts of intake, by entry and label
 * @param lanes      counts of the lanes
 * @param accounting counts of the series of numbers
 */
public record Account(
        Map<Entry, Map<String, Long>> intake,
        Map<Entry, Map<String, Long>> lanes,
        Map<Entry, Map<String, Long>> accounting) {
    private static final List<Entry> OUTCOMES = List.of(
            Entry.PUBLISHED,
            Entry.QUARANTINED,
            Entry.DEAD,
            Entry.DUPLICATE,
            Entry.SUPERSEDED,
            Entry.SERVICE,
            Entry.HELD);

    /** Nothing came as yet. */
    public static final Account EMPTY = new Account(Map.of(), Map.of(), Map.of());

    /** Transmissions that were received. */
    public long received() {
        return sum(intake, Entry.RECEIVED);
    }

    /** What became of them, outcome by outcome, in the order in which the equation is read. */
    public Map<Entry, Long> outcomes() {
        Map<Entry, Long> outcomes = new EnumMap<>(Entry.class);
        OUTCOMES.forEach(entry -> outcomes.put(entry, sum(lanes, entry)));
        outcomes.merge(Entry.DEAD, sum(intake, Entry.DEAD), Long::sum);
        return outcomes;
    }

    /** One entry by its labels, over all applications. */
    public Map<String, Long> parts(Entry entry) {
        Map<String, Long> parts = new TreeMap<>();
        for (Map<Entry, Map<String, Long>> counts : List.of(intake, lanes, accounting)) {
            counts.getOrDefault(entry, Map.of()).forEach((label, count) -> parts.merge(label, count, Long::sum));
        }
        return parts;
    }

    /** All dead letters by reason, those that are in no equation among them. */
    public Map<String, Long> deadLetters() {
        Map<String, Long> letters = parts(Entry.DEAD);
        parts(Entry.DEAD_BESIDES).forEach((reason, count) -> letters.merge(reason, count, Long::sum));
        return letters;
    }

    /** One entry over all labels and applications. */
    public long total(Entry entry) {
        return parts(entry).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Transmissions between intake and their outcome: admitted, and not yet arrived. */
    public long inLanes() {
        return sum(intake, Entry.ADMITTED) - sum(lanes, Entry.ARRIVED);
    }

    /** By how much the equation of intake is wrong. */
    public long intakeError() {
        return received() - sum(intake, Entry.ADMITTED) - sum(intake, Entry.DEAD);
    }

    /** By how much the equation of the lanes is wrong. */
    public long laneError() {
        long outcomes = OUTCOMES.stream().mapToLong(entry -> sum(lanes, entry)).sum();
        return sum(lanes, Entry.ARRIVED) - outcomes;
    }

    /** Whether all that was received has its outcome. */
    public boolean balanced() {
        return intakeError() == 0 && laneError() == 0 && inLanes() == 0;
    }

    private static long sum(Map<Entry, Map<String, Long>> counts, Entry entry) {
        return counts.getOrDefault(entry, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
