package cablestream.streams;

import cablestream.assemble.Arrival;
import cablestream.assemble.Assembly;
import cablestream.assemble.Remembered;
import cablestream.broker.Place;
import cablestream.cable.Message;
import cablestream.cable.RawTransmission;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.intake.Lane;
import cablestream.record.ReleaseOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Quarantined cables that people let go, back to the beginning of the steps: they are read, labelled, routed and held against the
 * policy as all others, under the label of the release, and go out as the next revision. It opens no second door.
 */
final class ReleaseNode implements Processor<byte[], byte[], byte[], Object> {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseNode.class);

    private final Lane lane;
    private final Intake intake;
    private final Supplier<Recall> recalls;
    private ProcessorContext<byte[], Object> context;
    private KeyValueStore<String, Remembered> remembered;
    private Burials burials;
    private Strays strays;
    private Recall recall;

    /** @param lane whose messages it releases; those of the other lane are released there */
    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process
    ReleaseNode(Lane lane, Intake intake, Supplier<Recall> recalls) {
        this.lane = lane;
        this.intake = intake;
        this.recalls = recalls;
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        this.context = context;
        this.remembered = context.getStateStore(Nodes.REMEMBERED_MESSAGES);
        this.burials = new Burials(context);
        this.strays = new Strays(context, new Ledger(context, Nodes.LANE_LEDGER), Nodes.DEAD);
        this.recall = recalls.get();
    }

    @Override
    public void close() {
        recall.close();
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Optional<ReleaseOrder> order = ReleaseOrder.read(record.value());
        if (order.isEmpty() || record.key() == null) {
            LOG.error("A record of the topic of releases is no release: nothing was released");
            return;
        }
        String identity = new String(record.key(), StandardCharsets.UTF_8);
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        Optional<Decided> decided;
        try {
            decided = decide(identity, order.get(), now);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            strays.bury(Nodes.RELEASE, record, e);
            return;
        }
        decided.ifPresent(it -> release(identity, it, now));
    }

    /**
     * What a release comes to, before anything of it is carried out.
     *
     * @param known what was remembered of the message, {@code null} if nothing was
     */
    private record Decided(@Nullable Remembered known, Assembly assembly, List<Told> told) {}

    /** Nothing if it is for the other lane. */
    private Optional<Decided> decide(String identity, ReleaseOrder order, Instant now) {
        List<Arrival> kept = kept(identity, order);
        // What is no longer kept shows no lane: one of them says so.
        Lane its = kept.isEmpty() ? Lane.ROUTINE : Lane.of(kept.get(0).precedence());
        if (its != lane) {
            return Optional.empty();
        }
        Remembered known = remembered.get(identity);
        Remembered before = orNothing(known);
        List<RawTransmission> transmissions =
                kept.stream().map(Arrival::transmission).toList();
        Assembly assembly =
                Assembly.released(identity, order.release(), order.revision(), order.complete(), transmissions, before);
        return Optional.of(new Decided(known, assembly, Told.of(assembly, now)));
    }

    /** Only Kafka can fail here. */
    private void release(String identity, Decided decided, Instant now) {
        decided.told().forEach(each -> forward(each.subject(), each.event(), now, Nodes.EVENTS));
        Remembered after = decided.assembly().remembered();
        for (Message message : decided.assembly().messages()) {
            forward(identity, message, now, Nodes.PARSE);
            after = burials.take(identity) ? after.without(message, orNothing(decided.known())) : after;
        }
        if (decided.known() != null) {
            remembered.put(identity, after);
        }
    }

    private static Remembered orNothing(@Nullable Remembered known) {
        return known == null ? Remembered.NOTHING : known;
    }

    /** Its transmissions, each once; none if any of them is no longer kept. */
    private List<Arrival> kept(String identity, ReleaseOrder order) {
        Map<String, Arrival> kept = new LinkedHashMap<>();
        for (String text : order.origins()) {
            Optional<Recall.Raw> raw = recall.raw(Place.read(text));
            if (raw.isEmpty()) {
                return List.of();
            }
            for (Admission admission : intake.admit(raw.get().bytes())) {
                if (admission instanceof Admission.Admitted admitted
                        && admitted.identity().equals(identity)) {
                    Arrival arrival = Arrival.of(admitted, text, raw.get().receivedAt());
                    kept.putIfAbsent(arrival.fingerprint(), arrival);
                }
            }
        }
        return List.copyOf(kept.values());
    }

    private void forward(String key, Object value, Instant time, String to) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        context.forward(new Record<>(bytes, value, time.toEpochMilli()), to);
    }
}
