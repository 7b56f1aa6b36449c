package cablestream.status;

import java.time.Instant;
import java.util.List;

/**
 * The traffic of one channel or station.
 *
 * @param kind        {@code CHANNEL} or {@code STATION}
 * @param name        channel designator of FL1, or routing indicator of FL3
 * @param arrivals    its transmissions, against what is usual
 * @param gaps        number of its open gaps
 * @param missing     number of its missing numbers
 * @param corrections number of corrections that were received on it since the watch began
 * @param duplicates  number of duplicates that were received on it since the watch began
 * @param dead        number of its dead letters since the watch began
 * @param openGaps    its open gaps, the oldest first and at most 20
 * @param latest      its last transmissions, the newest first and at most 10
 */
public record Circuit(
        String kind,
        String name,
        Arrivals arrivals,
        int gaps,
        long missing,
        long corrections,
        long duplicates,
        long dead,
        List<Hole> openGaps,
        List<Passage> latest) {
    public Circuit {
        openGaps = List.copyOf(openGaps);
        latest = List.copyOf(latest);
    }

    /**
     * An open gap.
     *
     * @param first first missing number
     * @param last  last missing number
     * @param since time of detection
     */
    public record Hole(int first, int last, Instant since) {}

    /**
     * A transmission that came on it.
     *
     * @param at       receive time
     * @param number   its number in the series
     * @param origin   position of the raw record
     * @param identity identity of its message
     * @param outcomes names of {@link PassageOutcome}: what became of its raw record since the watch began; empty if nothing
     *                 is known
     */
    public record Passage(Instant at, int number, String origin, String identity, List<String> outcomes) {
        public Passage {
            outcomes = List.copyOf(outcomes);
        }
    }
}
