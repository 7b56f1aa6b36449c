package cablestream.streams;

import cablestream.assemble.Arrival;
import cablestream.assemble.Assembly;
import cablestream.assemble.Notice;
import cablestream.assemble.Remembered;
import cablestream.broker.Place;
import cablestream.cable.Message;
import cablestream.cable.RawTransmission;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.intake.Lane;
import cablestream.record.EventRecord;
import cablestream.record.ReleaseOrder;
import cablestream.record.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
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
        List<Arrival> kept = kept(identity, order.get());
        // What is no longer kept shows no lane: one of them says so.
        Lane its = kept.isEmpty() ? Lane.ROUTINE : Lane.of(kept.get(0).precedence());
        if (its == lane) {
            release(identity, order.get(), kept);
        }
    }

    private void release(String identity, ReleaseOrder order, List<Arrival> kept) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        Remembered known = remembered.get(identity);
        Remembered before = known == null ? Remembered.NOTHING : known;
        List<RawTransmission> transmissions =
                kept.stream().map(Arrival::transmission).toList();
        Assembly assembly =
                Assembly.released(identity, order.release(), order.revision(), order.complete(), transmissions, before);
        Remembered after = assembly.remembered();
        assembly.notices().forEach(notice -> tell(notice, now));
        for (Message message : assembly.messages()) {
            forward(identity, message, now, Nodes.PARSE);
            after = burials.take(identity) ? after.without(message, before) : after;
        }
        if (known != null) {
            remembered.put(identity, after);
        }
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

    private void tell(Notice notice, Instant now) {
        forward(notice.subject(), WireFormat.encode(EventRecord.of(notice, now)), now, Nodes.EVENTS);
    }

    private void forward(String key, Object value, Instant time, String to) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        context.forward(new Record<>(bytes, value, time.toEpochMilli()), to);
    }
}
