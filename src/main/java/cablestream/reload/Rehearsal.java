package cablestream.reload;

import cablestream.intake.Intake;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.LogReader;
import cablestream.pipeline.OfflinePipeline;
import cablestream.record.EncodedCable;
import cablestream.record.WireFormat;
import cablestream.route.Routed;
import cablestream.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Compares the routing of the cables of a topic with their routing under a proposal. Each cable is read anew from its raw
 * text, by the tables in force and by the proposed ones, as if it came for the first time; nothing is written.
 */
public final class Rehearsal {
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

    /** The id of a cable and the raw records that it was made of. */
    private record Origins(String id, List<String> origins) {
        static Origins of(ConsumerRecord<byte[], byte[]> one) {
            return new Origins(text(one.key()), CableHeaders.origins(one.headers()));
        }
    }

    /**
     * The comparison for the cables on a topic within a time up to now; each id counts once, whatever the number of its
     * revisions.
     *
     * @param topic name of an existing topic, such as {@code cables.all}
     */
    public RoutingComparison against(String topic, Duration since) {
        RoutingComparison comparison = new RoutingComparison();
        try (LogReader log = new LogReader(settings.clientConfig())) {
            RawRecords raw = new RawRecords(log);
            List<Origins> cables = latest(log, topic, Instant.now().minus(since));
            for (int from = 0; from < cables.size(); from += BATCH) {
                compare(cables.subList(from, Math.min(cables.size(), from + BATCH)), raw, comparison);
            }
        }
        return comparison;
    }

    private void compare(List<Origins> batch, RawRecords raw, RoutingComparison comparison) {
        Map<String, byte[]> texts =
                raw.find(batch.stream().flatMap(one -> one.origins().stream()).toList());
        for (Origins one : batch) {
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

    private static Optional<Set<String>> feeds(OfflinePipeline journey, Origins one, List<byte[]> texts) {
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

    /** The latest cable of each id. A withdrawn cable is left out. */
    private static List<Origins> latest(LogReader log, String topic, Instant since) {
        Map<String, Origins> latest = new HashMap<>();
        log.scan(List.of(topic), since, record -> {
            Origins cable = Origins.of(record);
            if (WireFormat.isWithdrawal(record.value())) {
                latest.remove(cable.id());
            } else {
                latest.put(cable.id(), cable);
            }
            return true;
        });
        return List.copyOf(latest.values());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
