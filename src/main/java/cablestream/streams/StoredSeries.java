package cablestream.streams;

import cablestream.series.Gap;
import cablestream.series.NumberRun;
import cablestream.series.NumberSeries;
import cablestream.series.RecentNumbers;
import cablestream.series.SeriesKind;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * A series as it is stored: JSON, but for the recent numbers of its runs. Programs that wrote those as JSON as well read this form, without
 * recent numbers, and this program reads theirs.
 */
record StoredSeries(SeriesKind kind, String name, List<Run> runs) {
    /**
     * A run.
     *
     * @param recent recent numbers as earlier programs wrote them; empty since
     * @param seen   {@link RecentNumbers#bytes()}; {@code null} if an earlier program wrote the run
     */
    record Run(
            String epoch,
            int digits,
            int first,
            int last,
            List<Gap> gaps,
            int settled,
            List<Seen> recent,
            int stray,
            byte @Nullable [] seen) {
        static Run of(NumberRun run) {
            return new Run(
                    run.epoch(),
                    run.digits(),
                    run.first(),
                    run.last(),
                    run.gaps(),
                    run.settled(),
                    List.of(),
                    run.stray(),
                    run.recent().bytes());
        }

        NumberRun run() {
            RecentNumbers numbers = RecentNumbers.NONE;
            if (seen != null) {
                numbers = RecentNumbers.read(seen);
            } else {
                for (Seen each : recent) {
                    numbers = numbers.with(each.number(), each.mark());
                }
            }
            return new NumberRun(epoch, digits, first, last, gaps, settled, numbers, stray);
        }
    }

    /** A number and its carrier, as earlier programs wrote them. */
    record Seen(int number, String mark) {}

    static Serde<NumberSeries> serde() {
        Serde<StoredSeries> json = JsonSerde.of(StoredSeries.class);
        return Serdes.serdeFrom(
                (topic, series) -> json.serializer().serialize(topic, series == null ? null : of(series)),
                (topic, bytes) -> bytes == null
                        ? null
                        : json.deserializer().deserialize(topic, bytes).series());
    }

    private static StoredSeries of(NumberSeries series) {
        return new StoredSeries(
                series.kind(),
                series.name(),
                series.runs().stream().map(Run::of).toList());
    }

    private NumberSeries series() {
        try {
            return new NumberSeries(kind, name, runs.stream().map(Run::run).toList());
        } catch (IllegalArgumentException e) {
            throw new SerializationException("state cannot be read: NumberSeries", e);
        }
    }
}
