package cablestream.reload;

import cablestream.intake.Intake;
import cablestream.kafka.CableHeaders;
import cablestream.pipeline.OfflinePipeline;
import cablestream.record.EncodedCable;
import cablestream.record.WireFormat;
import cablestream.route.Routed;
import cablestream.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Tells where the cables of a topic would go if a proposal were in force. Each is read from its raw text anew, by what is in force
 * and by what is proposed, as if it came for the first time; nothing is written.
 */
public final class Rehearsal {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int BATCH = 500;
    private static final String QUARANTINE = "(quarantine)";

    private final Settings settings;
    private final OfflinePipeline before;
    private final OfflinePipeline after;

    public Rehearsal(Settings settings, Proposal proposal) {
        this.settings = settings;
        Intake intake = new Intake(settings.maxMessageBytes());
        this.before = new OfflinePipeline(intake, proposal.before().stages());
        this.after = new OfflinePipeline(intake, proposal.after().stages());
    }

    /** What a cable's headers say of it. */
    private record Told(String id, List<String> origins) {
        static Told of(ConsumerRecord<byte[], byte[]> one) {
            return new Told(text(one.key()), CableHeaders.origins(one.headers()));
        }
    }

    /**
     * By the cables that came to a topic within a time up to now; each id counts once, however many revisions it has.
     *
     * @param topic such as {@code cables.all}; it must be there
     */
    public RoutingComparison against(String topic, Duration since) {
        RoutingComparison comparison = new RoutingComparison();
        try (KafkaConsumer<byte[], byte[]> cables = consumer();
                KafkaConsumer<byte[], byte[]> raws = consumer()) {
            RawRecords raw = new RawRecords(raws);
            List<Told> told = new ArrayList<>(told(cables, topic, Instant.now().minus(since)));
            for (int from = 0; from < told.size(); from += BATCH) {
                compare(told.subList(from, Math.min(told.size(), from + BATCH)), raw, comparison);
            }
        }
        return comparison;
    }

    private void compare(List<Told> batch, RawRecords raw, RoutingComparison comparison) {
        Map<String, byte[]> texts =
                raw.find(batch.stream().flatMap(one -> one.origins().stream()).toList());
        for (Told one : batch) {
            List<byte[]> whole = one.origins().stream()
                    .map(texts::get)
                    .filter(Objects::nonNull)
                    .toList();
            Optional<Set<String>> now = feeds(before, one, whole);
            Optional<Set<String>> then = feeds(after, one, whole);
            if (whole.size() < one.origins().size() || now.isEmpty() || then.isEmpty()) {
                comparison.addLost();
            } else {
                comparison.add(one.id(), now.get(), then.get());
            }
        }
    }

    private static Optional<Set<String>> feeds(OfflinePipeline journey, Told one, List<byte[]> texts) {
        return journey.read(texts, "rehearsal").cables().stream()
                .filter(encoded -> encoded.cable().getId().equals(one.id()))
                .findFirst()
                .map(Rehearsal::feeds);
    }

    private static Set<String> feeds(EncodedCable encoded) {
        Set<String> feeds = new TreeSet<>();
        encoded.routed().taken().stream().map(Routed.Decision::feed).forEach(feeds::add);
        return feeds.isEmpty() ? Set.of(QUARANTINE) : feeds;
    }

    /** The latest of each id. */
    private static Collection<Told> told(KafkaConsumer<byte[], byte[]> consumer, String topic, Instant since) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(part -> new TopicPartition(topic, part.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(part -> times.put(part, since.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(times);
        for (TopicPartition part : partitions) {
            OffsetAndTimestamp start = starts.get(part);
            consumer.seek(part, start == null ? ends.getOrDefault(part, 0L) : start.offset());
        }
        Map<String, Told> told = new HashMap<>();
        while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
            consumer.poll(POLL).forEach(one -> note(one, told));
        }
        return told.values();
    }

    /** What has left the topic is not on it. */
    private static void note(ConsumerRecord<byte[], byte[]> one, Map<String, Told> told) {
        if (WireFormat.isWithdrawal(one.value())) {
            told.remove(text(one.key()));
        } else {
            told.put(text(one.key()), Told.of(one));
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> config = settings.clientConfig();
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "earliest");
        config.remove("group.id");
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
