package cablestream.streams;

import cablestream.assemble.Arrival;
import cablestream.assemble.Assembly;
import cablestream.assemble.Message;
import cablestream.assemble.Notice;
import cablestream.assemble.RememberedMessage;
import cablestream.cable.Lane;
import cablestream.deadletters.OrderCheck;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.intake.RawTransmission;
import cablestream.kafka.CloudEvents;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TraceStarter;
import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.Meters;
import cablestream.metrics.OrderRefusal;
import cablestream.record.EventRecord;
import cablestream.record.RecordEncoder;
import cablestream.record.ReleaseOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the orders to release quarantined cables. An order counts only if the audit topic shows that people gave it
 * ({@link OrderCheck}); all others are reported and counted, and release nothing. A released message passes all steps
 * again. It is compared with the policy like all other cables, under the label of the release, as the next revision.
 */
final class ReleaseNode implements SourceNode<Object> {
    private static final RecordLog LOG = RecordLog.of(ReleaseNode.class);

    /** The lane that reports orders of neither lane. */
    private static final Lane REPORTS = Lane.ROUTINE;

    private final Lane lane;
    private final Intake intake;
    private final Supplier<RawRecordReader> recalls;
    private final Supplier<OrderCheck> checks;
    private final Meters meters;
    private final RecordEncoder encoder;
    private final CloudEvents cloudEvents;
    private final TraceStarter traces;
    private ProcessorContext<byte[], Object> context;
    private KeyValueStore<String, RememberedMessage> remembered;
    private EventHeaders eventHeaders;
    private DeadLetterWriter deadLetters;
    private InternalDeadLetters internalDeadLetters;
    private RawRecordReader recall;
    private OrderCheck check;

    /** @param lane whose messages it releases; those of the other lane are released there */
    ReleaseNode(
            Lane lane,
            Intake intake,
            Supplier<RawRecordReader> recalls,
            Supplier<OrderCheck> checks,
            Meters meters,
            RecordEncoder encoder,
            CloudEvents cloudEvents,
            TraceStarter traces) {
        this.lane = lane;
        this.intake = intake;
        this.recalls = recalls;
        this.checks = checks;
        this.meters = meters;
        this.encoder = encoder;
        this.cloudEvents = cloudEvents;
        this.traces = traces;
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        this.context = context;
        this.eventHeaders = new EventHeaders(context, cloudEvents);
        this.remembered = context.getStateStore(NodeNames.REMEMBERED_MESSAGES);
        this.deadLetters = new DeadLetterWriter(context);
        this.internalDeadLetters =
                new InternalDeadLetters(context, new Ledger(context, NodeNames.LANE_LEDGER), NodeNames.DEAD);
        this.recall = recalls.get();
        this.check = checks.get();
    }

    @Override
    public void close() {
        recall.close();
        check.close();
    }

    @Override
    public void process(ReceivedRecord received) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        Optional<Decided> decided;
        try {
            decided = decide(received, now);
        } catch (RuntimeException | StackOverflowError e) {
            if (!FailureCounts.isOfDecision(e)) {
                throw e;
            }
            internalDeadLetters.write(NodeNames.RELEASE, received, e);
            return;
        }
        decided.ifPresent(it -> carryOut(it, received.position(), now));
    }

    /** Both lanes read it, and each ends it for itself. */
    @Override
    public void setAside(ReceivedRecord received, RepeatedFailure failure) {
        internalDeadLetters.setAside(received, failure);
    }

    /**
     * The result of an order, before it takes effect.
     *
     * @param identity identity of the message
     * @param known    remembered message, {@code null} if none is remembered
     * @param assembly assembly to publish; {@code null} if the order is refused
     * @param refusal  reason of a refusal, {@code null} if the order is accepted
     */
    private record Decided(
            String identity,
            @Nullable RememberedMessage known,
            @Nullable Assembly assembly,
            List<EncodedEvent> events,
            @Nullable OrderRefusal refusal) {}

    /** The decision on an order; empty if the order is for the other lane. */
    private Optional<Decided> decide(ReceivedRecord received, Instant now) {
        RecordPosition place = received.position();
        OrderCheck.Verdict verdict =
                check.check(place, received.record().key(), received.record().value());
        return verdict instanceof OrderCheck.Given given
                ? given(given.identity(), given.order(), now)
                : refused(place, (OrderCheck.Refused) verdict, now);
    }

    private Optional<Decided> given(String identity, ReleaseOrder order, Instant now) {
        List<Arrival> kept = kept(identity, order);
        // What is no longer kept shows no lane: one of them reports it.
        Lane its = kept.isEmpty() ? REPORTS : Lane.of(kept.get(0).precedence());
        if (its != lane) {
            return Optional.empty();
        }
        RememberedMessage known = remembered.get(identity);
        RememberedMessage before = orNothing(known);
        List<RawTransmission> transmissions =
                kept.stream().map(Arrival::transmission).toList();
        Assembly assembly =
                Assembly.released(identity, order.release(), order.revision(), order.complete(), transmissions, before);
        boolean later = before.revision() > order.revision();
        OrderRefusal refusal =
                !assembly.messages().isEmpty() ? null : later ? OrderRefusal.LATER_REVISION : OrderRefusal.TEXT_EXPIRED;
        return Optional.of(new Decided(identity, known, assembly, EncodedEvent.of(assembly, now, encoder), refusal));
    }

    /** Both lanes read the order; one of them reports it. */
    private Optional<Decided> refused(RecordPosition place, OrderCheck.Refused refused, Instant now) {
        if (lane != REPORTS) {
            return Optional.empty();
        }
        String cable = refused.cable() == null ? "" : " It is an order for the release of " + refused.cable() + ".";
        String detail = "Nothing was released by the order at %s: %s%s"
                .formatted(place, refused.reason().meaning(), cable);
        Notice notice = Notice.of(Notice.Kind.RELEASE_REFUSED, place.toString(), detail);
        EncodedEvent event = new EncodedEvent(place.toString(), encoder.encode(EventRecord.of(notice, now)));
        return Optional.of(new Decided(place.toString(), null, null, List.of(event), refused.reason()));
    }

    /** Carries out a decision. Only Kafka can fail here. */
    private void carryOut(Decided decided, RecordPosition place, Instant now) {
        decided.events().forEach(each -> report(each, now));
        if (decided.refusal() != null) {
            LOG.error("The release order at {} was refused: {}", place, decided.refusal());
            meters.count(
                    MeterCatalogue.RELEASE_ORDERS_REFUSED, decided.refusal().name());
        } else if (decided.assembly() != null) {
            release(decided.identity(), decided.known(), decided.assembly(), now);
        }
    }

    private void release(String identity, @Nullable RememberedMessage known, Assembly assembly, Instant now) {
        RememberedMessage after = assembly.remembered();
        for (Message message : assembly.messages()) {
            forward(identity, message, now);
            after = deadLetters.take(identity) ? after.without(message, orNothing(known)) : after;
        }
        if (known != null) {
            remembered.put(identity, after);
        }
    }

    private static RememberedMessage orNothing(@Nullable RememberedMessage known) {
        return known == null ? RememberedMessage.NOTHING : known;
    }

    /** The transmissions of an order, each once; empty if any of them is no longer kept. */
    private List<Arrival> kept(String identity, ReleaseOrder order) {
        Map<String, Arrival> kept = new LinkedHashMap<>();
        for (String text : order.origins()) {
            Optional<RawRecordReader.Raw> raw = recall.raw(RecordPosition.read(text));
            if (raw.isEmpty()) {
                return List.of();
            }
            for (Admission admission : intake.admit(raw.get().bytes(), raw.get().stated())) {
                if (admission instanceof Admission.Admitted admitted
                        && admitted.identity().equals(identity)) {
                    Arrival arrival = Arrival.of(admitted, text, raw.get().receivedAt());
                    kept.putIfAbsent(arrival.fingerprint(), arrival);
                }
            }
        }
        return List.copyOf(kept.values());
    }

    private void report(EncodedEvent event, Instant now) {
        byte[] subject = event.subject().getBytes(StandardCharsets.UTF_8);
        long time = now.toEpochMilli();
        context.forward(
                new Record<>(subject, (Object) event.event(), time, eventHeaders.of(event.subject(), time)),
                NodeNames.EVENTS);
    }

    private void forward(String identity, Message message, Instant time) {
        byte[] key = identity.getBytes(StandardCharsets.UTF_8);
        RecordHeaders headers = new RecordHeaders();
        MessageTrace.start(message, traces).put(headers);
        context.forward(new Record<>(key, (Object) message, time.toEpochMilli(), headers), NodeNames.PARSE);
    }
}
