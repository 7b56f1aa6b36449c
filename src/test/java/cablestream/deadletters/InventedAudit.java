package cablestream.deadletters;

import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.AuditEntry.Subject;
import cablestream.deadletters.AuditEntry.What;
import cablestream.kafka.RecordPosition;
import cablestream.record.AuditKey;
import cablestream.record.ReleaseOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Audit and quarantine topics of one partition each, kept in memory. */
public final class InventedAudit implements AuditRecords {
    public static final Instant NOON = Instant.parse("2009-03-16T12:00:00Z");

    private static final String AUDIT = "cables.audit";
    private static final String QUARANTINE = "cables.quarantine";

    private final Map<String, Map<Long, ConsumerRecord<byte[], byte[]>>> topics = new TreeMap<>();
    private final @Nullable AuditKey key;
    private boolean failing;

    public InventedAudit(@Nullable AuditKey key) {
        this.key = key;
    }

    /** From now on it has an error. */
    public void fail() {
        failing = true;
    }

    /** Adds a quarantined record. */
    public void quarantined(byte[] value, Headers headers) {
        add(QUARANTINE, value, headers);
    }

    /** Adds an entry, sealed for its place. */
    public AuditEntry add(AuditEntry entry) {
        AuditEntry sealed = entry.sealed(new RecordPosition(AUDIT, 0, end(AUDIT)), key);
        add(AUDIT, sealed.bytes(), new RecordHeaders());
        return sealed;
    }

    /** Adds bytes that somebody else writes, and returns their place. */
    public String forge(byte[] bytes) {
        String place = new RecordPosition(AUDIT, 0, end(AUDIT)).toString();
        add(AUDIT, bytes, new RecordHeaders());
        return place;
    }

    /** The order with the entries of its people, which are added: of one person, or of two if it says so. */
    public ReleaseOrder given(String identity, ReleaseOrder order, String place) {
        return order.release().confirmedBy() == null
                ? byOne(identity, order, place)
                : byTwo(identity, order, place, add(request(identity, order, NOON)));
    }

    ReleaseOrder byOne(String identity, ReleaseOrder order, String place) {
        AuditEntry decision = add(
                entry(What.RELEASE, order.release().by(), identity, order, NOON).put(place, NOON));
        return order(identity, order, null, decision);
    }

    ReleaseOrder byTwo(String identity, ReleaseOrder order, String place, AuditEntry request) {
        AuditEntry confirmation = confirmation(identity, order, place, request);
        return order(identity, order, ReleaseRequests.place(request), add(confirmation));
    }

    AuditEntry request(String identity, ReleaseOrder order, Instant at) {
        return entry(What.REQUEST, order.release().by(), identity, order, at);
    }

    AuditEntry confirmation(String identity, ReleaseOrder order, String place, AuditEntry request) {
        String who = String.valueOf(order.release().confirmedBy());
        AuditEntry entry = entry(What.CONFIRM, who, identity, order, NOON.plusSeconds(60));
        return entry.put(place, NOON).about(subject(identity, order).answering(ReleaseRequests.place(request)));
    }

    ReleaseOrder order(String identity, ReleaseOrder order, @Nullable String request, AuditEntry decision) {
        return new ReleaseOrder(
                        order.release(),
                        order.revision(),
                        order.complete(),
                        order.origins(),
                        request,
                        ReleaseRequests.place(decision))
                .signed(key, identity);
    }

    static AuditEntry entry(What what, String who, String identity, ReleaseOrder order, Instant at) {
        String cable = order.release().place();
        return AuditEntry.of(at, who, what, cable, Outcome.DONE, "It.")
                .receivedAt(String.join(",", order.origins()))
                .under(LabelText.write(
                        order.release().classification(), order.release().restrictions()))
                .about(subject(identity, order));
    }

    private static Subject subject(String identity, ReleaseOrder order) {
        return new Subject(identity, order.revision(), order.complete(), null, null);
    }

    @Override
    public Optional<ConsumerRecord<byte[], byte[]>> at(RecordPosition place) {
        if (failing) {
            throw new IllegalStateException("an error of ours");
        }
        return place.partition() == 0
                ? Optional.ofNullable(topic(place.topic()).get(place.offset()))
                : Optional.empty();
    }

    @Override
    public List<ConsumerRecord<byte[], byte[]>> between(RecordPosition after, RecordPosition before) {
        return topic(after.topic()).values().stream()
                .filter(record -> record.offset() > after.offset() && record.offset() < before.offset())
                .toList();
    }

    @Override
    public void close() {}

    private void add(String topic, byte[] value, Headers headers) {
        long offset = end(topic);
        topic(topic)
                .put(
                        offset,
                        new ConsumerRecord<>(
                                topic,
                                0,
                                offset,
                                NOON.toEpochMilli(),
                                TimestampType.CREATE_TIME,
                                0,
                                value.length,
                                "key".getBytes(StandardCharsets.UTF_8),
                                value,
                                headers,
                                Optional.empty()));
    }

    private long end(String topic) {
        return topic(topic).size();
    }

    private Map<Long, ConsumerRecord<byte[], byte[]>> topic(String name) {
        return topics.computeIfAbsent(name, none -> new TreeMap<>());
    }
}
