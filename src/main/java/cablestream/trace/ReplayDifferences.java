package cablestream.trace;

import cablestream.trace.RereadReport.Difference;
import java.util.Map;

/**
 * The differences between the published cables and those of a full replay.
 *
 * @param fields        cables on both topics of all cables, with the fields that differ
 * @param otherTables   number of these cables that were published under other versions of reference tables
 * @param onlyPublished cables that the replay did not publish
 * @param onlyReplayed  cables that only the replay published
 * @param released      number of cables that people released from quarantine, and that the replay quarantined
 * @param unkept        number of published cables that were not compared, because a raw record of them is no longer kept
 * @param quarantine    numbers of quarantined cables by their first reason
 * @param dead          numbers of dead letters by reason
 */
public record ReplayDifferences(
        RereadReport fields,
        long otherTables,
        Difference onlyPublished,
        Difference onlyReplayed,
        long released,
        long unkept,
        Map<String, Counts> quarantine,
        Map<String, Counts> dead) {
    public ReplayDifferences {
        quarantine = Map.copyOf(quarantine);
        dead = Map.copyOf(dead);
    }

    /** The number of records with one reason before the replay and after it. */
    public record Counts(long published, long replayed) {
        Counts plus(Counts other) {
            return new Counts(published + other.published, replayed + other.replayed);
        }

        boolean equal() {
            return published == replayed;
        }
    }

    /** Whether the replay made the same of the same raw records. */
    public boolean none() {
        return fields.different() == 0
                && onlyPublished.count() == 0
                && onlyReplayed.count() == 0
                && quarantine.values().stream().allMatch(Counts::equal)
                && dead.values().stream().allMatch(Counts::equal);
    }
}
