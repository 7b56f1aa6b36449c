package cablestream.bench.peers;

import cablestream.record.EventRecord;
import cablestream.record.RecordEncoder;
import cablestream.series.NumberSeries;
import cablestream.series.SequenceFinding;
import cablestream.series.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The accounting of one number, or of the time, on the state of its series. */
public final class SeriesSteps {
    private final MessageSteps messages;
    private final Duration holdDown;

    /**
     * @param messages steps that know the topics
     * @param holdDown grace period before a missing number is reported
     */
    public SeriesSteps(MessageSteps messages, Duration holdDown) {
        this.messages = messages;
        this.holdDown = holdDown;
    }

    /**
     * The result of one number.
     *
     * @param state   state of its series from now on
     * @param records events to write
     */
    public record Seen(NumberSeries state, List<ProducerRecord<byte[], byte[]>> records) {
        public Seen {
            records = List.copyOf(records);
        }
    }

    /** @param known state of its series, {@code null} if no number of it was seen */
    public Seen see(Sighting sighting, @Nullable NumberSeries known, Instant now) {
        return known == null ? new Seen(NumberSeries.from(sighting), List.of()) : seen(known.see(sighting, now), now);
    }

    /** The time of the next check of a series; empty if nothing is missing. */
    public Optional<Instant> due(NumberSeries series) {
        return series.due(holdDown);
    }

    /** The result of the check of a series. */
    public Seen ripen(NumberSeries series, Instant now) {
        return seen(series.ripen(now, holdDown), now);
    }

    private Seen seen(NumberSeries.Step step, Instant now) {
        return new Seen(
                step.series(),
                step.findings().stream().map(finding -> record(finding, now)).toList());
    }

    private ProducerRecord<byte[], byte[]> record(SequenceFinding finding, Instant now) {
        byte[] event = RecordEncoder.SINGLE_OBJECT.encode(EventRecord.of(finding, now));
        return messages.event(finding.name(), event, finding.name(), now);
    }
}
