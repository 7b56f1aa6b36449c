package cablestream.report;

import cablestream.avro.Precedence;
import cablestream.cable.Lane;
import cablestream.record.CableSummary;
import cablestream.report.DailyReport.Circuit;
import cablestream.report.DailyReport.Speed;
import cablestream.report.DailyReport.Volume;
import cablestream.status.PrecedenceName;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Volumes, speed of service and faults of a day. */
final class DayTraffic {
    private static final int DIGITS = 3;

    private final Map<Precedence, Row> rows = new EnumMap<>(Precedence.class);
    private final Map<String, Long> channels = new HashMap<>();
    private final SortedMap<String, Long> faults = new TreeMap<>();
    private long unnumbered;

    private static final class Row {
        private final Histogram latencies = new Histogram(DIGITS);
        private final Set<String> ids = new HashSet<>();
        private long transmissions;
        private long quarantined;
        private long within;
    }

    /** A transmission was admitted to a lane. */
    void admitted(Precedence precedence, @Nullable String channel) {
        row(precedence).transmissions++;
        if (channel == null) {
            unnumbered++;
        } else {
            channels.merge(channel, 1L, Long::sum);
        }
    }

    /** A cable was published. */
    void published(CableSummary cable, Duration latency) {
        Precedence precedence = PrecedenceName.of(cable.precedence());
        Row row = row(precedence);
        row.ids.add(cable.id());
        row.latencies.recordValue(Math.max(0, latency.toMillis()));
        row.within += latency.compareTo(PrecedenceName.objective(precedence)) > 0 ? 0 : 1;
        count(cable);
    }

    /** A cable was quarantined. */
    void quarantined(CableSummary cable) {
        row(PrecedenceName.of(cable.precedence())).quarantined++;
        count(cable);
    }

    List<Volume> volumes() {
        return precedences()
                .map(each -> {
                    Row row = row(each);
                    return new Volume(
                            each.name(),
                            lane(each),
                            row.transmissions,
                            row.ids.size(),
                            row.latencies.getTotalCount(),
                            row.quarantined);
                })
                .toList();
    }

    List<Circuit> circuits() {
        Stream<Circuit> numbered = channels.entrySet().stream()
                .map(each -> new Circuit(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Circuit::transmissions)
                        .reversed()
                        .thenComparing(circuit -> String.valueOf(circuit.channel())));
        return Stream.concat(numbered, unnumbered == 0 ? Stream.of() : Stream.of(new Circuit(null, unnumbered)))
                .toList();
    }

    List<Speed> speeds() {
        return precedences()
                .filter(each -> row(each).latencies.getTotalCount() > 0)
                .map(this::speed)
                .toList();
    }

    SortedMap<String, Long> faults() {
        return new TreeMap<>(faults);
    }

    private Speed speed(Precedence precedence) {
        Row row = row(precedence);
        return new Speed(
                precedence.name(),
                PrecedenceName.objective(precedence).toMillis(),
                row.latencies.getTotalCount(),
                row.within,
                row.latencies.getValueAtPercentile(50),
                row.latencies.getValueAtPercentile(99),
                row.latencies.getMaxValue());
    }

    private void count(CableSummary cable) {
        cable.faults().forEach(code -> faults.merge(code, 1L, Long::sum));
    }

    /** The most urgent first, of which there is something. */
    private Stream<Precedence> precedences() {
        return rows.keySet().stream().sorted(Comparator.reverseOrder());
    }

    private Row row(Precedence precedence) {
        return rows.computeIfAbsent(precedence, none -> new Row());
    }

    private static String lane(Precedence precedence) {
        boolean urgent = precedence == Precedence.UNKNOWN || PrecedenceName.urgent(precedence.name());
        return (urgent ? Lane.URGENT : Lane.ROUTINE).label();
    }
}
