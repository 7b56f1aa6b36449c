package cablestream.streams;

import cablestream.kafka.CloudEvents;
import cablestream.kafka.TraceContext;
import cablestream.metrics.LedgerEntry;
import cablestream.record.RecordEncoder;
import cablestream.series.NumberSeries;
import cablestream.series.OpenGaps;
import cablestream.series.Sighting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Turns numbers into gaps. All its time is the wall clock of the receiver: it decides on order and delay, whatever a
 * message says.
 */
final class AccountingNode implements SourceNode<Object> {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Duration holdDown;
    private final FailureCounts failures;
    private final RecordEncoder encoder;
    private final CloudEvents cloudEvents;
    private ProcessorContext<byte[], Object> context;
    private SeriesStore series;
    private KeyValueStore<String, OpenGaps> openGaps;
    private DueIndex dueIndex;
    private Ledger ledger;
    private EventHeaders eventHeaders;
    private InternalDeadLetters internalDeadLetters;

    /** @param holdDown grace period before a missing number is reported, to allow for reordering */
    AccountingNode(Duration holdDown, FailureCounts failures, RecordEncoder encoder, CloudEvents cloudEvents) {
        this.holdDown = holdDown;
        this.failures = failures;
        this.encoder = encoder;
        this.cloudEvents = cloudEvents;
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        this.context = context;
        this.eventHeaders = new EventHeaders(context, cloudEvents);
        this.series = new SeriesStore(context);
        this.openGaps = context.getStateStore(NodeNames.OPEN_GAPS);
        this.dueIndex = new DueIndex(context.getStateStore(NodeNames.SERIES_DUE_INDEX));
        this.ledger = new Ledger(context, NodeNames.ACCOUNTING_LEDGER);
        this.internalDeadLetters = new InternalDeadLetters(context, ledger, NodeNames.UNREADABLE);
        DueWork due = new DueWork(context, failures, dueIndex, internalDeadLetters);
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, time -> {
            Instant now = Instant.ofEpochMilli(time);
            due.carryOut(now, entry -> ripen(entry, now));
        });
    }

    @Override
    public void process(ReceivedRecord received) {
        Record<byte[], byte[]> record = received.record();
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        TraceContext trace = TraceContext.read(record.headers());
        List<Sighting> sightings;
        try {
            sightings = SightingsCodec.read(record.value());
        } catch (RuntimeException e) {
            internalDeadLetters.write(NodeNames.ACCOUNTING, received, e);
            return;
        }
        // Each is of a series of its own: one that fails costs no other.
        Throwable failure = null;
        for (Sighting sighting : sightings) {
            Throwable its = see(sighting, trace, now);
            failure = failure == null ? its : failure;
        }
        if (failure != null) {
            internalDeadLetters.write(NodeNames.ACCOUNTING, received, failure);
        }
    }

    @Override
    public void setAside(ReceivedRecord received, RepeatedFailure failure) {
        internalDeadLetters.setAside(received, failure);
    }

    /** The failure to decide on it; {@code null} if there was none. */
    private @Nullable Throwable see(Sighting sighting, TraceContext trace, Instant now) {
        Runnable decided;
        try {
            decided = decide(sighting, trace, now);
        } catch (RuntimeException | StackOverflowError e) {
            if (!FailureCounts.isOfDecision(e)) {
                throw e;
            }
            return e;
        }
        decided.run();
        return null;
    }

    private Runnable decide(Sighting sighting, TraceContext trace, Instant now) {
        String key = sighting.key();
        NumberSeries before = series.get(key);
        if (before == null) {
            NumberSeries first = NumberSeries.from(sighting);
            return () -> series.put(key, first);
        }
        NumberSeries.Step step = before.see(sighting, now);
        return step.series() == before
                ? () -> {}
                : kept(key, step, before.due(holdDown).isPresent(), trace, now);
    }

    private Runnable ripen(DueIndex.Entry entry, Instant now) {
        NumberSeries before = series.stored(entry.key());
        return before == null
                ? () -> {}
                : kept(entry.key(), before.ripen(now, holdDown), false, TraceContext.NONE, now);
    }

    /** @param listed whether the due index has it */
    private Runnable kept(String key, NumberSeries.Step step, boolean listed, TraceContext trace, Instant now) {
        List<EncodedEvent> events = step.findings().stream()
                .map(finding -> EncodedEvent.of(finding, now, encoder))
                .toList();
        return () -> keep(key, step, listed, events, trace, now);
    }

    /** Carries out a step. Only Kafka can fail here. */
    private void keep(
            String key,
            NumberSeries.Step step,
            boolean listed,
            List<EncodedEvent> events,
            TraceContext trace,
            Instant now) {
        series.put(key, step.series());
        if (!listed) {
            step.series().due(holdDown).ifPresent(due -> dueIndex.add(due, DueIndex.Reason.HOLD_DOWN, key));
        }
        if (!step.findings().isEmpty()) {
            openGaps.put(key, step.series().openGaps());
        }
        step.findings()
                .forEach(finding ->
                        ledger.add(LedgerEntry.MISSING, finding.series().name(), finding.missing()));
        events.forEach(event -> context.forward(
                new Record<>(
                        event.subject().getBytes(StandardCharsets.UTF_8),
                        (Object) event.event(),
                        now.toEpochMilli(),
                        eventHeaders.of(event.subject(), now.toEpochMilli(), trace)),
                NodeNames.FINDINGS));
    }
}
