package cablestream.status;

import cablestream.avro.Precedence;
import cablestream.series.Gap;
import cablestream.series.OpenGaps;
import cablestream.series.SeriesKind;
import cablestream.series.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The transmissions by channel and station, from the topic of sightings and from what became of them. */
final class Circuits {
    /** The number of offsets of each partition of the topic of sightings to read at the start: about a week of a busy embassy net. */
    static final long HISTORY = 50_000;

    private static final int MOST_SERIES = 1_000;
    private static final int MOST_GAPS = 20;
    private static final int MOST_LATEST = 10;

    private static final Comparator<Circuit> ORDER = Comparator.comparing(
                    (Circuit circuit) -> circuit.arrivals().silence())
            .thenComparing(circuit -> circuit.gaps() > 0)
            .reversed()
            .thenComparing(Circuit::kind)
            .thenComparing(Circuit::name);

    private final HistoryBegin begin = new HistoryBegin(HISTORY);
    private final Map<SeriesKind, LeastRecentlyUsed<String, SeriesTraffic>> series = new EnumMap<>(SeriesKind.class);
    /** All transmissions, those without numbers by their cables. */
    private final ArrivalCounter all = new ArrivalCounter();

    private final DistinctOrigins counted = new DistinctOrigins();

    private final OriginIndex origins = new OriginIndex();

    Circuits() {
        for (SeriesKind kind : SeriesKind.values()) {
            series.put(kind, new LeastRecentlyUsed<>(MOST_SERIES));
        }
    }

    /** A record of the topic of sightings. */
    void see(ConsumerRecord<byte[], byte[]> record, boolean fresh) {
        begin.see(record, fresh);
        Instant at = Instant.ofEpochMilli(record.timestamp());
        for (Sighting sighting : StateReader.read(Sighting[].class, record.value())) {
            SeriesTraffic traffic = of(sighting.kind()).computeIfAbsent(sighting.series(), SeriesTraffic::new);
            traffic.see(sighting, at);
            count(sighting.origin(), at);
            origins.sighted(sighting.origin(), traffic);
        }
    }

    /** A cable of transmissions at these positions was published. */
    void published(String originsOfCable, Precedence precedence, Instant receivedAt) {
        count(originsOfCable, receivedAt);
        origins.became(originsOfCable, (traffic, origin) -> {
            traffic.carried(precedence);
            traffic.became(origin, PassageOutcome.PUBLISHED);
        });
    }

    /** A cable of transmissions at these positions was quarantined. */
    void quarantined(String originsOfCable, Precedence precedence, Instant receivedAt) {
        count(originsOfCable, receivedAt);
        origins.became(originsOfCable, (traffic, origin) -> {
            traffic.carried(precedence);
            traffic.became(origin, PassageOutcome.QUARANTINED);
        });
    }

    /** Something else became of transmissions at these positions. */
    void became(String positions, PassageOutcome outcome) {
        origins.became(positions, (traffic, origin) -> traffic.became(origin, outcome));
    }

    /** The latest transmissions of a series, the newest first; empty if none was heard. */
    Optional<List<Circuit.Passage>> latest(SeriesKind kind, String name) {
        // Not get, which would count as use.
        return Optional.ofNullable(of(kind).getOrDefault(name, null)).map(SeriesTraffic::latest);
    }

    /** Something was received that may have no numbers. */
    void heard(Instant receivedAt) {
        all.heard(receivedAt);
    }

    /** The most urgent precedence that came in a series; {@code UNKNOWN} if none is known. */
    Precedence precedence(SeriesKind kind, String name) {
        SeriesTraffic traffic = of(kind).get(name);
        return traffic == null ? Precedence.UNKNOWN : traffic.precedence();
    }

    /** All transmissions, each once, whatever its numbers. */
    Arrivals arrivals(Instant now) {
        return Arrivals.of(all, begin.at(), now);
    }

    /** The channels and stations with their open gaps. */
    CircuitTable table(List<OpenGaps> open, Instant now) {
        List<Circuit> rows = new ArrayList<>();
        rows(SeriesKind.CHANNEL, open, now, rows);
        rows(SeriesKind.STATION, open, now, rows);
        rows.sort(ORDER);
        return new CircuitTable(
                begin.at(),
                rows,
                of(SeriesKind.CHANNEL).removed() + of(SeriesKind.STATION).removed());
    }

    private void rows(SeriesKind kind, List<OpenGaps> open, Instant now, List<Circuit> rows) {
        Map<String, List<Gap>> gaps = new HashMap<>();
        open.stream().filter(each -> each.kind() == kind).forEach(each -> gaps.put(each.name(), each.gaps()));
        Set<String> names = new HashSet<>(of(kind).keySet());
        names.addAll(gaps.keySet());
        for (String name : names) {
            // Not get, which would count as use.
            SeriesTraffic traffic = of(kind).getOrDefault(name, new SeriesTraffic(name));
            rows.add(row(kind, traffic, gaps.getOrDefault(name, List.of()), now));
        }
    }

    private Circuit row(SeriesKind kind, SeriesTraffic traffic, List<Gap> gaps, Instant now) {
        return new Circuit(
                kind.name(),
                traffic.name(),
                Arrivals.of(traffic.arrivals(), begin.at(), now),
                gaps.size(),
                gaps.stream().mapToLong(Gap::count).sum(),
                traffic.counted(PassageOutcome.CORRECTION),
                traffic.counted(PassageOutcome.DUPLICATE),
                traffic.counted(PassageOutcome.DEAD),
                gaps.stream()
                        .sorted(Comparator.comparing(Gap::noticedAt))
                        .limit(MOST_GAPS)
                        .map(gap -> new Circuit.Hole(gap.first(), gap.last(), gap.noticedAt()))
                        .toList(),
                traffic.latest().stream().limit(MOST_LATEST).toList());
    }

    private void count(String origins, Instant at) {
        for (String origin : origins.split(",", -1)) {
            if (counted.add(origin.strip())) {
                all.add(at);
            }
        }
    }

    private LeastRecentlyUsed<String, SeriesTraffic> of(SeriesKind kind) {
        return Objects.requireNonNull(series.get(kind));
    }
}
