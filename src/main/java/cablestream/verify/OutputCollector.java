package cablestream.verify;

import cablestream.avro.EventKind;
import cablestream.avro.TrafficEvent;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.kafka.UndecodedRecords;
import cablestream.reader.UndecodableValueException;
import cablestream.reader.UnknownSchemaException;
import cablestream.record.WireFormat;
import cablestream.text.Sha256;
import cablestream.verify.OtherOutcome.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Picks from the records of all topics those that belong to a plan. Other traffic may be there too. */
final class OutputCollector {
    private static final byte[] NOTHING = {};

    private final TopicNames topics;
    private final Map<String, PlannedTransmission> byMark;
    private final Set<String> ids;
    private final Map<String, Integer> received = new LinkedHashMap<>();
    private final List<String> altered = new ArrayList<>();
    private final List<CableOutput> cables = new ArrayList<>();
    private final List<OtherOutcome> others = new ArrayList<>();
    private final UndecodedRecords undecoded = new UndecodedRecords();
    /** Positions that have an outcome. */
    private final Set<String> decided = new HashSet<>();
    /** Contents by digest of the record: the same bytes lie on several topics. */
    private final Map<String, CableContents> contents = new HashMap<>();

    OutputCollector(VerificationPlan plan, TopicNames topics) {
        this.topics = topics;
        this.byMark =
                plan.transmissions().stream().collect(Collectors.toMap(each -> each.mark(plan.seed()), each -> each));
        this.ids = plan.transmissions().stream()
                .filter(each -> !each.isDead())
                .map(PlannedTransmission::id)
                .collect(Collectors.toSet());
    }

    /** Takes the next record of a partition. One that cannot be decoded is kept as such. */
    void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            add(record);
        } catch (UndecodableValueException | UnknownSchemaException e) {
            undecoded.add(record, e.getMessage());
        }
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        String topic = record.topic();
        if (topic.equals(topics.raw()) || topic.equals(topics.rawUrgent())) {
            takeRaw(record);
        } else if (topic.equals(topics.dead())) {
            String reason = CableHeaders.text(record.headers(), CableHeaders.REASON);
            add(CableHeaders.deadOrigin(record.headers()), Kind.DEAD, reason);
        } else if (topic.equals(topics.events())) {
            takeEvent(WireFormat.event(record.value()));
        } else {
            takeCable(record);
        }
    }

    /** The number of records and outcomes of the plan so far. */
    long taken() {
        return received.size()
                + cables.size()
                + received.keySet().stream().filter(decided::contains).count();
    }

    /** Whether all transmissions were received and each has an outcome. */
    boolean complete() {
        return received.values().stream().distinct().count() == byMark.size() && decided.containsAll(received.keySet());
    }

    Outputs outputs() {
        List<OtherOutcome> ours = others.stream()
                .filter(each -> received.containsKey(each.position()))
                .toList();
        return new Outputs(new LinkedHashMap<>(received), List.copyOf(altered), List.copyOf(cables), ours, undecoded);
    }

    private void takeRaw(ConsumerRecord<byte[], byte[]> record) {
        PlannedTransmission planned = byMark.get(CableHeaders.text(record.headers(), CableHeaders.VERIFICATION));
        if (planned == null) {
            return;
        }
        String position = RecordPosition.of(record).toString();
        received.put(position, planned.number());
        if (!Arrays.equals(planned.bytes(), record.value())) {
            altered.add(position);
        }
    }

    private void takeEvent(TrafficEvent event) {
        Kind kind = kind(event.getKind());
        String origin = event.getOrigin();
        if (kind != null && origin != null) {
            add(origin, kind, "");
        }
    }

    private static @Nullable Kind kind(EventKind kind) {
        return switch (kind) {
            case DUPLICATE -> Kind.DUPLICATE;
            case SUPERSEDED -> Kind.SUPERSEDED;
            case SERVICE_MESSAGE -> Kind.SERVICE;
            default -> null;
        };
    }

    private void add(String position, Kind kind, String reason) {
        decided.add(position);
        others.add(new OtherOutcome(position, kind, reason));
    }

    private void takeCable(ConsumerRecord<byte[], byte[]> record) {
        String id = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (!ids.contains(id)) {
            requireCable(record.value());
            return;
        }
        CableOutput output = new CableOutput(
                record.topic().substring(topics.prefix().length()),
                record.partition(),
                record.offset(),
                id,
                CableHeaders.origins(record.headers()),
                WireFormat.isWithdrawal(record.value()) ? null : contents(record.value()));
        cables.add(output);
        if (output.decides()) {
            decided.addAll(output.origins());
        }
    }

    /** @throws UndecodableValueException if it is neither a cable nor a withdrawal */
    private static void requireCable(byte[] bytes) {
        if (!WireFormat.isWithdrawal(bytes)) {
            var unused = WireFormat.cable(bytes);
        }
    }

    private CableContents contents(byte @Nullable [] value) {
        byte[] bytes = Objects.requireNonNullElse(value, NOTHING);
        return contents.computeIfAbsent(Sha256.hex(bytes), digest -> CableContents.of(WireFormat.cable(bytes), digest));
    }
}
