package cablestream.streams;

import cablestream.accounting.NumberSeries;
import cablestream.accounting.OpenGaps;
import cablestream.accounting.SequenceFinding;
import cablestream.accounting.Sighting;
import cablestream.metrics.LedgerEntry;
import cablestream.record.EventRecord;
import cablestream.record.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Numbers to gaps. All its time is the wall clock's: what overtakes and what is late is so at the receiver, whatever a message says.
 */
final class AccountingNode implements SourceNode<Object> {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Duration holdDown;
    private ProcessorContext<byte[], Object> context;
    private KeyValueStore<String, NumberSeries> series;
    private KeyValueStore<String, OpenGaps> openGaps;
    private DueIndex timetable;
    private Ledger ledger;
    private InternalDeadLetters strays;

    /** @param holdDown how long a missing number may be overtaken by later ones before it is reported */
    AccountingNode(Duration holdDown) {
        this.holdDown = holdDown;
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        this.context = context;
        this.series = context.getStateStore(NodeNames.SERIES);
        this.openGaps = context.getStateStore(NodeNames.OPEN_GAPS);
        this.timetable = new DueIndex(context.getStateStore(NodeNames.SERIES_TIMETABLE));
        this.ledger = new Ledger(context, NodeNames.ACCOUNTING_LEDGER);
        this.strays = new InternalDeadLetters(context, ledger, NodeNames.UNREADABLE);
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, time -> ripen(Instant.ofEpochMilli(time)));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        try {
            SightingsCodec.read(record.value()).forEach(sighting -> see(sighting, now));
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            // Each sighting is of a series of its own: those before it stay seen.
            strays.bury(NodeNames.ACCOUNTING, record, e);
        }
    }

    @Override
    public void setAside(Record<byte[], byte[]> record, RepeatedFailure failure) {
        strays.setAside(record, failure);
    }

    private void see(Sighting sighting, Instant now) {
        NumberSeries before = series.get(sighting.key());
        if (before == null) {
            series.put(sighting.key(), NumberSeries.from(sighting));
            return;
        }
        NumberSeries.Step step = before.see(sighting, now);
        if (step.series() != before) {
            keep(sighting.key(), before, step, now);
        }
    }

    private void ripen(Instant now) {
        for (DueIndex.Entry entry : timetable.take(now)) {
            NumberSeries before = series.get(entry.key());
            if (before != null) {
                keep(entry.key(), null, before.ripen(now, holdDown), now);
            }
        }
    }

    /** @param before null if nothing of it is in the timetable any more */
    private void keep(String key, @Nullable NumberSeries before, NumberSeries.Step step, Instant now) {
        series.put(key, step.series());
        boolean listed = before != null && before.due(holdDown).isPresent();
        if (!listed) {
            step.series().due(holdDown).ifPresent(due -> timetable.add(due, DueIndex.Reason.HOLD_DOWN, key));
        }
        if (!step.findings().isEmpty()) {
            openGaps.put(key, step.series().openGaps());
        }
        step.findings().forEach(finding -> report(finding, now));
    }

    private void report(SequenceFinding finding, Instant now) {
        ledger.add(LedgerEntry.MISSING, finding.series().name(), finding.missing());
        context.forward(
                new Record<>(
                        finding.name().getBytes(StandardCharsets.UTF_8),
                        (Object) WireFormat.encode(EventRecord.of(finding, now)),
                        now.toEpochMilli()),
                NodeNames.FINDINGS);
    }
}
