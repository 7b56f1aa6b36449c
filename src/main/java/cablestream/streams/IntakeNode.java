package cablestream.streams;

import cablestream.avro.TrafficEvent;
import cablestream.cable.Stated;
import cablestream.intake.Admission;
import cablestream.intake.DeadReason;
import cablestream.intake.Heartbeat;
import cablestream.intake.Intake;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.CloudEvents;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TraceContext;
import cablestream.metrics.LedgerEntry;
import cablestream.record.EventRecord;
import cablestream.record.RecordEncoder;
import cablestream.series.Sighting;
import cablestream.series.Sightings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Sends raw records to lanes, keyed by message identity, with untouched bytes; records that can be no cable to the dead
 * letters; the numbers of the headings to accounting.
 */
final class IntakeNode implements SourceNode<byte[]> {
    private static final RecordLog LOG = RecordLog.of(IntakeNode.class);

    private final Intake intake;
    private final Supplier<RawRecordReader> recalls;
    private final RecordEncoder encoder;
    private final CloudEvents cloudEvents;
    private final HopTraces traces;
    private RawRecordReader recall;
    private RecordLosses losses;
    private ProcessorContext<byte[], byte[]> context;
    private Ledger ledger;
    private EventHeaders eventHeaders;

    IntakeNode(
            Intake intake,
            Supplier<RawRecordReader> recalls,
            RecordEncoder encoder,
            CloudEvents cloudEvents,
            HopTraces traces) {
        this.intake = intake;
        this.recalls = recalls;
        this.encoder = encoder;
        this.cloudEvents = cloudEvents;
        this.traces = traces;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        this.eventHeaders = new EventHeaders(context, cloudEvents);
        this.ledger = new Ledger(context, NodeNames.INTAKE_LEDGER);
        this.recall = recalls.get();
        this.losses = new RecordLosses(context.getStateStore(NodeNames.INTAKE_POSITIONS), recall::beginning);
    }

    @Override
    public void close() {
        recall.close();
    }

    @Override
    public void process(Record<byte[], byte[]> raw) {
        RecordPosition origin = origin();
        losses.before(origin).ifPresent(lost -> report(lost, raw.timestamp()));
        Optional<Heartbeat> heartbeat = raw.value() == null ? Optional.empty() : Heartbeat.read(raw.value());
        if (heartbeat.isPresent()) {
            pass(raw, heartbeat.get(), origin);
            return;
        }
        for (Admission admission : admissions(raw.value(), CableHeaders.stated(raw.headers()))) {
            ledger.add(LedgerEntry.RECEIVED, origin.topic(), 1);
            if (admission instanceof Admission.Admitted admitted) {
                admit(raw, admitted, origin);
            } else if (admission instanceof Admission.Rejected rejected) {
                reject(raw, rejected, origin);
            }
        }
    }

    /** Sets a record aside. The number of its transmissions is unknown: it counts as one. */
    @Override
    public void setAside(Record<byte[], byte[]> raw, RepeatedFailure failure) {
        RecordPosition origin = origin();
        losses.before(origin).ifPresent(lost -> report(lost, raw.timestamp()));
        DeadLetterCause letter =
                failure.cause(origin).beside(CableHeaders.stated(raw.headers())).within(trace(raw, origin));
        ledger.add(LedgerEntry.RECEIVED, origin.topic(), 1);
        ledger.add(LedgerEntry.DEAD, letter.reason().name(), 1);
        context.forward(
                DeadLetterRecord.byReference(raw.key(), raw.value(), raw.timestamp(), letter), NodeNames.REJECTED);
    }

    /** The admissions of a raw record. An error of ours rejects one record, which is kept with the failure. */
    private List<Admission> admissions(byte @Nullable [] raw, Stated stated) {
        try {
            return intake.admit(raw, stated);
        } catch (RuntimeException | StackOverflowError e) {
            String detail = DeadLetterCause.failure(NodeNames.INTAKE, e);
            LOG.error("A raw record became a dead letter: {}", detail);
            byte[] bytes = raw == null ? new byte[0] : raw;
            return List.of(new Admission.Rejected(bytes, DeadReason.UNPROCESSABLE, detail));
        }
    }

    private void report(RecordLosses.Range lost, long time) {
        LOG.error("{} were deleted before they were read", lost);
        ledger.add(LedgerEntry.LOST, lost.topic(), lost.count());
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        TrafficEvent event =
                EventRecord.recordsLost(lost.topic(), lost.partition(), lost.firstOffset(), lost.lastOffset(), now);
        context.forward(
                new Record<>(
                        bytes(event.getSubject()),
                        encoder.encode(event),
                        time,
                        eventHeaders.of(event.getSubject(), time)),
                NodeNames.LOSSES);
    }

    private RecordPosition origin() {
        RecordMetadata received = context.recordMetadata().orElseThrow();
        return new RecordPosition(received.topic(), received.partition(), received.offset());
    }

    /** A heartbeat goes the way of all telegrams, but is counted at its end only. */
    private void pass(Record<byte[], byte[]> raw, Heartbeat heartbeat, RecordPosition origin) {
        RecordHeaders headers = CableHeaders.origin(origin.toString());
        CableHeaders.put(headers, CableHeaders.HEARTBEAT, heartbeat.lane().label());
        context.forward(
                new Record<>(bytes(heartbeat.identity()), raw.value(), raw.timestamp(), headers),
                NodeNames.toLane(heartbeat.lane()));
    }

    private void admit(Record<byte[], byte[]> raw, Admission.Admitted admitted, RecordPosition origin) {
        ledger.add(LedgerEntry.ADMITTED, 1);
        OpenHop.precedence(admitted.heading().precedence());
        RecordHeaders headers = CableHeaders.origin(origin.toString());
        CableHeaders.put(headers, admitted.content().stated());
        TraceContext trace = trace(raw, origin);
        trace.put(headers);
        boolean again = CableHeaders.has(raw.headers(), CableHeaders.REREAD);
        if (again) {
            CableHeaders.put(headers, CableHeaders.REREAD, CableHeaders.text(raw.headers(), CableHeaders.REREAD));
        }
        context.forward(
                new Record<>(bytes(admitted.identity()), admitted.raw(), raw.timestamp(), headers),
                NodeNames.toLane(admitted.lane()));
        if (again) {
            // Its numbers were seen when it was received.
            return;
        }
        Instant receivedAt = Instant.ofEpochMilli(raw.timestamp());
        for (Sighting sighting : Sightings.of(admitted.heading(), admitted.identity(), origin.toString(), receivedAt)) {
            RecordHeaders traced = new RecordHeaders();
            trace.put(traced);
            context.forward(
                    new Record<>(bytes(sighting.key()), SightingsCodec.write(sighting), raw.timestamp(), traced),
                    NodeNames.SIGHTINGS);
        }
    }

    private void reject(Record<byte[], byte[]> raw, Admission.Rejected rejected, RecordPosition origin) {
        ledger.add(LedgerEntry.DEAD, rejected.reason().name(), 1);
        DeadLetterCause letter = new DeadLetterCause(rejected.reason(), rejected.detail(), origin)
                .beside(CableHeaders.stated(raw.headers()))
                .within(trace(raw, origin));
        context.forward(DeadLetterRecord.of(raw.key(), rejected.raw(), raw.timestamp(), letter), NodeNames.REJECTED);
    }

    private TraceContext trace(Record<byte[], byte[]> raw, RecordPosition origin) {
        return traces.of(raw.headers(), origin.toString(), Instant.ofEpochMilli(raw.timestamp()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
