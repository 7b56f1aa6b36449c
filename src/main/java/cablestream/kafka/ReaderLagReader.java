package cablestream.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads the lag of all consumer groups that read topics of feeds. It joins none of them. For one thread. */
public final class ReaderLagReader implements AutoCloseable {
    /** The maximum number of pairs of group and feed. */
    public static final int MOST = 100;

    private static final int PATIENCE_MILLIS = 10_000;
    private static final Comparator<ReaderLag> MOST_UNREAD_FIRST = Comparator.<ReaderLag>comparingLong(
                    lag -> lag.unread() == null ? 0 : -lag.unread())
            .thenComparing(ReaderLag::group)
            .thenComparing(ReaderLag::feed);

    private final Admin admin;
    private final FirstRecords first;
    private final Offsets offsets;
    private final String prefix;

    /** @param kafka settings of clients, {@code bootstrap.servers} among them */
    public ReaderLagReader(Map<String, Object> kafka, TopicNames topics) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("default.api.timeout.ms", PATIENCE_MILLIS);
        config.put("request.timeout.ms", PATIENCE_MILLIS);
        this.first = new FirstRecords(config);
        this.admin = Admin.create(config);
        this.offsets = new Offsets(admin, topics);
        this.prefix = topics.feed("");
    }

    /** The lags now. */
    public ReaderLags read() {
        Instant now = Instant.now();
        List<TopicPartition> partitions = partitions();
        FeedGroups groups = new FeedGroups(admin, partitions);
        Map<String, FeedGroups.Found> found = groups.read();
        Ends ends = new Ends(offsets.ends(partitions, IsolationLevel.READ_COMMITTED), begins(partitions));
        List<Part> parts = new ArrayList<>();
        found.forEach((group, each) -> each.topics().forEach(topic -> parts.add(part(group, topic, each, ends))));
        parts.sort(Comparator.comparing(Part::lag, MOST_UNREAD_FIRST));
        List<Part> these = parts.subList(0, Math.min(MOST, parts.size()));
        Map<RecordPosition, Optional<Instant>> times = first.from(
                these.stream().flatMap(part -> part.unread().keySet().stream()).toList(), ends.stable());
        Set<String> unreadable = new TreeSet<>(groups.unreadable());
        first.forbidden().forEach(topic -> unreadable.add(topic + ": the right Read on the topic is missing"));
        List<ReaderLag> lags = these.stream()
                .map(part -> part.with(times))
                .sorted(MOST_UNREAD_FIRST)
                .toList();
        return new ReaderLags(now, lags, parts.size() - these.size(), List.copyOf(unreadable));
    }

    @Override
    public void close() {
        first.close();
        admin.close();
    }

    /** The ends and begins of all partitions. */
    private record Ends(Map<TopicPartition, Long> stable, Map<TopicPartition, Long> begins) {
        long begin(TopicPartition partition) {
            return begins.getOrDefault(partition, 0L);
        }

        long end(TopicPartition partition) {
            return stable.getOrDefault(partition, 0L);
        }
    }

    /**
     * A lag before the first unread records are read.
     *
     * @param unread number of unread offsets by the first of them in each partition
     */
    private record Part(ReaderLag lag, Map<RecordPosition, Long> unread) {
        /** What holds no records is not unread. */
        ReaderLag with(Map<RecordPosition, Optional<Instant>> times) {
            long count = 0;
            Instant oldest = null;
            for (Map.Entry<RecordPosition, Long> each : unread.entrySet()) {
                Optional<Instant> time = times.get(each.getKey());
                count += time != null && time.isEmpty() ? 0 : each.getValue();
                oldest = earlier(oldest, time == null ? null : time.orElse(null));
            }
            Long known = lag.unread() == null ? null : count;
            return new ReaderLag(lag.group(), lag.feed(), known, oldest, lag.members(), lag.committed(), lag.unknown());
        }

        private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
            return one == null || other != null && other.isBefore(one) ? other : one;
        }
    }

    private Part part(String group, String topic, FeedGroups.Found found, Ends ends) {
        Map<RecordPosition, Long> unread = new HashMap<>();
        long committed = 0;
        int known = 0;
        int unknown = 0;
        for (TopicPartition partition : ends.stable().keySet()) {
            if (!partition.topic().equals(topic)) {
                continue;
            }
            Long offset = found.offsets().get(partition);
            if (offset == null) {
                unknown += ends.end(partition) > ends.begin(partition) ? 1 : 0;
            } else {
                known++;
                committed += offset;
            }
            long from = Math.max(offset == null ? 0 : offset, ends.begin(partition));
            if (from < ends.end(partition)) {
                unread.put(new RecordPosition(topic, partition.partition(), from), ends.end(partition) - from);
            }
        }
        boolean isKnown = known > 0 || unknown == 0;
        Long sum = isKnown ? unread.values().stream().mapToLong(Long::longValue).sum() : null;
        int members = Objects.requireNonNullElse(found.members().get(topic), 0);
        String feed = topic.substring(prefix.length());
        return new Part(
                new ReaderLag(group, feed, sum, null, members, committed, unknown), isKnown ? unread : Map.of());
    }

    private List<TopicPartition> partitions() {
        Collection<String> names = TopicAdmin.await(admin.listTopics().names());
        return offsets.existing(
                names.stream().filter(name -> name.startsWith(prefix)).toList());
    }

    private Map<TopicPartition, Long> begins(List<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> earliest = new HashMap<>();
        partitions.forEach(partition -> earliest.put(partition, OffsetSpec.earliest()));
        Map<TopicPartition, Long> begins = new HashMap<>();
        TopicAdmin.await(admin.listOffsets(earliest).all())
                .forEach((partition, begin) -> begins.put(partition, begin.offset()));
        return begins;
    }
}
