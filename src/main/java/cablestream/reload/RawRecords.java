package cablestream.reload;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Finds raw records again by what the {@code origin} header of a cable says: {@code cables.raw-0@42}. */
final class RawRecords {
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;

    /** @param consumer its assignment is changed */
    RawRecords(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Those of them that are still there, by origin. */
    Map<String, byte[]> find(Collection<String> origins) {
        Map<TopicPartition, TreeSet<Long>> offsets = new HashMap<>();
        for (String origin : origins) {
            int at = origin.lastIndexOf('@');
            int dash = origin.lastIndexOf('-', at);
            if (dash > 0 && digits(origin, dash + 1, at, 9) && digits(origin, at + 1, origin.length(), 18)) {
                int partition = Integer.parseInt(origin.substring(dash + 1, at));
                offsets.computeIfAbsent(
                                new TopicPartition(origin.substring(0, dash), partition), none -> new TreeSet<>())
                        .add(Long.parseLong(origin.substring(at + 1)));
            }
        }
        Map<String, byte[]> found = new HashMap<>();
        offsets.forEach((place, wanted) -> read(place, wanted, found));
        return found;
    }

    private void read(TopicPartition place, SortedSet<Long> wanted, Map<String, byte[]> found) {
        consumer.assign(List.of(place));
        long begin = consumer.beginningOffsets(List.of(place)).getOrDefault(place, 0L);
        long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
        consumer.seek(place, Math.max(begin, wanted.first()));
        while (consumer.position(place) <= wanted.last() && consumer.position(place) < end) {
            for (ConsumerRecord<byte[], byte[]> one : consumer.poll(POLL)) {
                if (wanted.contains(one.offset()) && one.value() != null) {
                    found.put(place + "@" + one.offset(), one.value());
                }
            }
        }
    }

    private static boolean digits(String text, int start, int end, int most) {
        return end > start
                && end - start <= most
                && text.substring(start, end).chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
