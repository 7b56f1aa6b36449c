package cablestream.trace;

import cablestream.kafka.UndecodedRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The number of cables that are now read differently than published, field by field, with sample ids. */
public final class RereadReport {
    private static final int SAMPLES = 5;

    private final SortedMap<String, Difference> differences = new TreeMap<>();
    private final UndecodedRecords undecoded = new UndecodedRecords();
    private long compared;
    private long different;
    private long notKept;
    private long notFound;

    /**
     * Cables that differ in one field.
     *
     * @param count   number of cables
     * @param samples ids of the first ones
     */
    public record Difference(long count, List<String> samples) {
        public Difference {
            samples = List.copyOf(samples);
        }

        static final Difference NONE = new Difference(0, List.of());

        Difference with(String id) {
            List<String> ids = new ArrayList<>(samples);
            if (ids.size() < SAMPLES) {
                ids.add(id);
            }
            return new Difference(count + 1, ids);
        }
    }

    void compared(String id, Collection<String> fields) {
        compared++;
        different += fields.isEmpty() ? 0 : 1;
        fields.forEach(field -> differences.put(
                field, differences.getOrDefault(field, Difference.NONE).with(id)));
    }

    /** A raw record of a cable is no longer kept. */
    void notKept() {
        notKept++;
    }

    /** The present program makes no cable of this id of the same records. */
    void notFound(String id) {
        notFound++;
        compared(id, List.of("id"));
    }

    /** Records of the topic that could not be decoded, and were not compared. */
    public UndecodedRecords undecoded() {
        return undecoded;
    }

    /** The differences by field. */
    public Map<String, Difference> differences() {
        return Map.copyOf(differences);
    }

    /** Number of cables whose raw records were read again. */
    public long compared() {
        return compared;
    }

    /** The number of cables that differ. */
    public long different() {
        return different;
    }

    /** Number of cables that were not compared, because a raw record of them is no longer kept. */
    public long unkept() {
        return notKept;
    }

    /** The number of cables that differ in their id, and are not published again. */
    public long renamed() {
        return notFound;
    }
}
