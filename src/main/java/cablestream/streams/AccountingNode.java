package cablestream.streams;

import cablestream.accounting.NumberSeries;
import cablestream.accounting.OpenGaps;
import cablestream.accounting.Sighting;
import cablestream.metrics.LedgerEntry;
import cablestream.record.RecordEncoder;
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
    private ProcessorContext<byte[], Object> context;
    private SeriesStore series;
    private KeyValueStore<String, OpenGaps> openGaps;
    private DueIndex timetable;
    private Ledger ledger;
    private InternalDeadLetters strays;

    /** @param holdDown grace period before a missing number is reported, to allow for reordering */
    AccountingNode(Duration holdDown, FailureCounts failures, RecordEncoder encoder) {
        this.holdDown = holdDown;
        this.failures = failures;
        this.encoder = encoder;
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        this.context = context;
        this.series = new SeriesStore(context);
        this.openGaps = context.getStateStore(NodeNames.OPEN_GAPS);
        this.timetable = new DueIndex(context.getStateStore(NodeNames.SERIES_TIMETABLE));
        this.ledger = new Ledger(context, NodeNames.ACCOUNTING_LEDGER);
        this.strays = new InternalDeadLetters(context, ledger, NodeNames.UNREADABLE);
        DueWork due = new DueWork(context, failures, timetable, strays);
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, time -> {
            Instant now = Instant.ofEpochMilli(time);
            due.carryOut(now, entry -> ripen(entry, now));
        });
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        List<Sighting> sightings;
        try {
            sightings = SightingsCodec.read(record.value());
        } catch (RuntimeException e) {
            strays.bury(NodeNames.ACCOUNTING, record, e);
            return;
        }
        // Each is of a series of its own: one that fails costs no other.
        Throwable failure = null;
        for (Sighting sighting : sightings) {
            Throwable its = see(sighting, now);
            failure = failure == null ? its : failure;
        }
        if (failure != null) {
            strays.bury(NodeNames.ACCOUNTING, record, failure);
        }
    }

    @Override
    public void setAside(Record<byte[], byte[]> record, RepeatedFailure failure) {
        strays.setAside(record, failure);
    }

    /** The failure to decide on it; {@code null} if there was none. */
    private @Nullable Throwable see(Sighting sighting, Instant now) {
        Runnable decided;
        try {
            decided = decide(sighting, now);
        } catch (RuntimeException | StackOverflowError e) {
            if (!FailureCounts.isOfDecision(e)) {
                throw e;
            }
            return e;
        }
        decided.run();
        return null;
    }

    private Runnable decide(Sighting sighting, Instant now) {
        String key = sighting.key();
        NumberSeries before = series.get(key);
        if (before == null) {
            NumberSeries first = NumberSeries.from(sighting);
            return () -> series.put(key, first);
        }
        NumberSeries.Step step = before.see(sighting, now);
        return step.series() == before
                ? () -> {}
                : kept(key, step, before.due(holdDown).isPresent(), now);
    }

    private Runnable ripen(DueIndex.Entry entry, Instant now) {
        NumberSeries before = series.stored(entry.key());
        return before == null ? () -> {} : kept(entry.key(), before.ripen(now, holdDown), false, now);
    }

    /** @param listed whether the timetable has it */
    private Runnable kept(String key, NumberSeries.Step step, boolean listed, Instant now) {
        List<EncodedEvent> events = step.findings().stream()
                .map(finding -> EncodedEvent.of(finding, now, encoder))
                .toList();
        return () -> keep(key, step, listed, events, now);
    }

    /** Carries out a step. Only Kafka can fail here. */
    private void keep(String key, NumberSeries.Step step, boolean listed, List<EncodedEvent> events, Instant now) {
        series.put(key, step.series());
        if (!listed) {
            step.series().due(holdDown).ifPresent(due -> timetable.add(due, DueIndex.Reason.HOLD_DOWN, key));
        }
        if (!step.findings().isEmpty()) {
            openGaps.put(key, step.series().openGaps());
        }
        step.findings()
                .forEach(finding ->
                        ledger.add(LedgerEntry.MISSING, finding.series().name(), finding.missing()));
        events.forEach(event -> context.forward(
                new Record<>(
                        event.subject().getBytes(StandardCharsets.UTF_8), (Object) event.event(), now.toEpochMilli()),
                NodeNames.FINDINGS));
    }
}
