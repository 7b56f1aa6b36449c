package cablestream.streams;

import cablestream.avro.TrafficEvent;
import cablestream.cable.Precedence;
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
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Sends raw records to lanes, keyed by message identity, with untouched bytes; records that can be no cable to the dead
 * letters; the numbers of the headings to accounting.
 */
final class IntakeNode implements SourceNode<byte[]> {
    private static final RecordLog LOG = RecordLog.of(IntakeNode.class);

    private final Intake intake;
    private final Supplier<RawRecordReader> recalls;
    private final Supplier<ReadAhead> readAheads;
    private final RecordEncoder encoder;
    private final CloudEvents cloudEvents;
    private final HopTraces traces;
    private RawRecordReader recall;
    private ReadAhead readAhead;
    private RecordLosses losses;
    private AheadRecords ahead;
    private ProcessorContext<byte[], byte[]> context;
    private Ledger ledger;
    private EventHeaders eventHeaders;

    IntakeNode(
            Intake intake,
            Supplier<RawRecordReader> recalls,
            Supplier<ReadAhead> readAheads,
            RecordEncoder encoder,
            CloudEvents cloudEvents,
            HopTraces traces) {
        this.intake = intake;
        this.recalls = recalls;
        this.readAheads = readAheads;
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
        this.readAhead = readAheads.get();
        KeyValueStore<String, Long> positions = context.getStateStore(NodeNames.INTAKE_POSITIONS);
        this.losses = new RecordLosses(positions, recall::beginning);
        this.ahead = new AheadRecords(positions);
    }

    @Override
    public void close() {
        recall.close();
        readAhead.close();
    }

    /** FLASH of a raw topic whose backlog is being read. */
    @Override
    public List<ReceivedRecord> ahead(ReceivedRecord present) {
        if (ahead.isFull()) {
            return List.of();
        }
        List<ReceivedRecord> found = readAhead.after(present);
        return found.isEmpty()
                ? found
                : found.stream()
                        .filter(each -> !ahead.has(each.position()))
                        .filter(this::isFlash)
                        .toList();
    }

    /** The transmissions go to their lanes. Their numbers have their turn: ahead of others, they would look like gaps. */
    @Override
    public void processAhead(ReceivedRecord received) {
        Record<byte[], byte[]> raw = received.record();
        TraceContext trace = trace(received);
        for (Admission admission : admissions(raw)) {
            end(received, admission, trace);
        }
        ahead.add(received.position());
    }

    @Override
    public void process(ReceivedRecord received) {
        Record<byte[], byte[]> raw = received.record();
        RecordPosition origin = received.position();
        lookForLosses(raw, origin);
        Optional<Heartbeat> heartbeat = raw.value() == null ? Optional.empty() : Heartbeat.read(raw.value());
        if (heartbeat.isPresent()) {
            pass(raw, heartbeat.get(), origin);
            return;
        }
        TraceContext trace = trace(received);
        boolean wasAhead = ahead.remove(origin);
        for (Admission admission : admissions(raw)) {
            if (!wasAhead) {
                end(received, admission, trace);
            }
            if (admission instanceof Admission.Admitted admitted) {
                sendNumbers(received, admitted, trace);
            }
        }
        if (wasAhead) {
            traces.leaveOut();
        }
    }

    /** Whether it is a FLASH of others: a heartbeat shows how long its turn takes. */
    private boolean isFlash(ReceivedRecord received) {
        byte[] raw = received.record().value();
        return (raw == null || Heartbeat.read(raw).isEmpty())
                && admissions(received.record()).stream()
                        .anyMatch(admission -> admission instanceof Admission.Admitted admitted
                                && admitted.heading().precedence() == Precedence.FLASH);
    }

    /** Gives a transmission its outcome at intake. */
    private void end(ReceivedRecord received, Admission admission, TraceContext trace) {
        ledger.add(LedgerEntry.RECEIVED, received.position().topic(), 1);
        if (admission instanceof Admission.Admitted admitted) {
            admit(received, admitted, trace);
        } else if (admission instanceof Admission.Rejected rejected) {
            reject(received, rejected, trace);
        }
    }

    /** Sets a record aside. The number of its transmissions is unknown: it counts as one. */
    @Override
    public void setAside(ReceivedRecord received, RepeatedFailure failure) {
        Record<byte[], byte[]> raw = received.record();
        RecordPosition origin = received.position();
        lookForLosses(raw, origin);
        if (ahead.remove(origin)) {
            return;
        }
        DeadLetterCause letter =
                failure.cause(origin).beside(CableHeaders.stated(raw.headers())).within(trace(received));
        ledger.add(LedgerEntry.RECEIVED, origin.topic(), 1);
        ledger.add(LedgerEntry.DEAD, letter.reason().name(), 1);
        context.forward(
                DeadLetterRecord.byReference(raw.key(), raw.value(), raw.timestamp(), letter), NodeNames.REJECTED);
    }

    /** The admissions of a raw record. An error of ours rejects one record, which is kept with the failure. */
    private List<Admission> admissions(Record<byte[], byte @Nullable []> record) {
        byte[] raw = record.value();
        try {
            return intake.admit(raw, CableHeaders.stated(record.headers()));
        } catch (RuntimeException | StackOverflowError e) {
            String detail = DeadLetterCause.failure(NodeNames.INTAKE, e);
            LOG.error("A raw record became a dead letter: {}", detail);
            byte[] bytes = raw == null ? new byte[0] : raw;
            return List.of(new Admission.Rejected(bytes, DeadReason.UNPROCESSABLE, detail));
        }
    }

    private void lookForLosses(Record<byte[], byte[]> raw, RecordPosition origin) {
        losses.before(origin).ifPresent(lost -> {
            long count = lost.count() - ahead.removeWithin(lost);
            if (count > 0) {
                report(lost, count, raw.timestamp());
            }
        });
    }

    private void report(RecordLosses.Range lost, long count, long time) {
        LOG.error("{} were deleted before they were read", lost);
        ledger.add(LedgerEntry.LOST, lost.topic(), count);
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

    /** A heartbeat goes the way of all telegrams, but is counted at its end only. */
    private void pass(Record<byte[], byte[]> raw, Heartbeat heartbeat, RecordPosition origin) {
        RecordHeaders headers = CableHeaders.origin(origin.toString());
        CableHeaders.put(headers, CableHeaders.HEARTBEAT, heartbeat.lane().label());
        context.forward(
                new Record<>(bytes(heartbeat.identity()), raw.value(), raw.timestamp(), headers),
                NodeNames.toLane(heartbeat.lane()));
    }

    private void admit(ReceivedRecord received, Admission.Admitted admitted, TraceContext trace) {
        Record<byte[], byte[]> raw = received.record();
        ledger.add(LedgerEntry.ADMITTED, 1);
        OpenHop.precedence(admitted.heading().precedence());
        RecordHeaders headers = CableHeaders.origin(received.position().toString());
        CableHeaders.put(headers, admitted.content().stated());
        trace.put(headers);
        if (CableHeaders.has(raw.headers(), CableHeaders.REREAD)) {
            CableHeaders.put(headers, CableHeaders.REREAD, CableHeaders.text(raw.headers(), CableHeaders.REREAD));
        }
        context.forward(
                new Record<>(bytes(admitted.identity()), admitted.raw(), raw.timestamp(), headers),
                NodeNames.toLane(admitted.lane()));
    }

    /** Sends the numbers of the heading to accounting. Those of a record that is read again were seen when it was received. */
    private void sendNumbers(ReceivedRecord received, Admission.Admitted admitted, TraceContext trace) {
        Record<byte[], byte[]> raw = received.record();
        if (CableHeaders.has(raw.headers(), CableHeaders.REREAD)) {
            return;
        }
        String origin = received.position().toString();
        Instant receivedAt = Instant.ofEpochMilli(raw.timestamp());
        for (Sighting sighting : Sightings.of(admitted.heading(), admitted.identity(), origin, receivedAt)) {
            RecordHeaders traced = new RecordHeaders();
            trace.put(traced);
            context.forward(
                    new Record<>(bytes(sighting.key()), SightingsCodec.write(sighting), raw.timestamp(), traced),
                    NodeNames.SIGHTINGS);
        }
    }

    private void reject(ReceivedRecord received, Admission.Rejected rejected, TraceContext trace) {
        Record<byte[], byte[]> raw = received.record();
        ledger.add(LedgerEntry.DEAD, rejected.reason().name(), 1);
        DeadLetterCause letter = new DeadLetterCause(rejected.reason(), rejected.detail(), received.position())
                .beside(CableHeaders.stated(raw.headers()))
                .within(trace);
        context.forward(DeadLetterRecord.of(raw.key(), rejected.raw(), raw.timestamp(), letter), NodeNames.REJECTED);
    }

    private TraceContext trace(ReceivedRecord received) {
        Record<byte[], byte[]> raw = received.record();
        return traces.of(raw.headers(), received.position().toString(), Instant.ofEpochMilli(raw.timestamp()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
