package cablestream.reload;

import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/** Finds raw records by the {@code origin} header of a cable: {@code cables.raw-0@42}. */
final class RawRecords {
    private final LogReader log;

    RawRecords(LogReader log) {
        this.log = log;
    }

    /** The raw records that are still kept, by origin. */
    Map<String, byte[]> find(Collection<String> origins) {
        Map<TopicPartition, TreeSet<Long>> offsets = new HashMap<>();
        for (String origin : origins) {
            RecordPosition.parse(origin)
                    .ifPresent(place -> offsets.computeIfAbsent(
                                    new TopicPartition(place.topic(), place.partition()), none -> new TreeSet<>())
                            .add(place.offset()));
        }
        Map<String, byte[]> found = new HashMap<>();
        offsets.forEach((place, wanted) -> read(place, wanted, found));
        return found;
    }

    private void read(TopicPartition place, SortedSet<Long> wanted, Map<String, byte[]> found) {
        log.scanRange(place, wanted.first(), wanted.last() + 1, record -> {
            if (wanted.contains(record.offset()) && record.value() != null) {
                found.put(RecordPosition.of(record).toString(), record.value());
            }
        });
    }
}
