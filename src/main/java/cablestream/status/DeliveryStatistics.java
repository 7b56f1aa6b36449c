package cablestream.status;

import cablestream.avro.Precedence;
import cablestream.cable.FaultCode;
import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.Meters;
import cablestream.metrics.UnknownCode;
import cablestream.record.CableSummary;
import cablestream.reference.ReferenceTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Statistics of readable cables: their latency, their faults, and the last cable of each feed. */
final class DeliveryStatistics {
    /** Time of counting from which an hour can be compared with the one before. */
    private static final Duration COMPARED = Duration.ofHours(2);

    /** The fault about a code that a table does not have. */
    private static final Map<String, String> FAULTS_OF_TABLES = Map.of(
            ReferenceTable.COLLECTIVES.label(), FaultCode.COLLECTIVE_UNKNOWN.name(),
            ReferenceTable.CAPTIONS.label(), FaultCode.CAPTION_UNKNOWN.name());

    private final Meters meters;
    private final Map<Precedence, LatencyHistogram> latencies = new EnumMap<>(Precedence.class);
    private final Map<String, HourlyCounter> faults = new TreeMap<>();
    private final Map<String, Last> lasts = new HashMap<>();
    /** The time from which on faults are counted. */
    private @Nullable Instant begin;

    private Histogram interval = new Histogram(2);

    /** The last cable of a feed. */
    record Last(String id, Instant at) {}

    /** @param meters count each */
    DeliveryStatistics(Meters meters) {
        this.meters = meters;
        for (Precedence precedence : Precedence.values()) {
            latencies.put(precedence, new LatencyHistogram(precedence));
        }
    }

    /** A cable that was there before anybody looked: only the last of each feed is of interest. */
    void old(CableSummary cable, Instant at) {
        cable.feeds().forEach(feed -> lasts.put(feed, new Last(cable.id(), at)));
    }

    /**
     * Adds a cable that has become readable.
     *
     * @param receivedAt append time of its last part on a raw topic
     */
    void see(CableSummary cable, Instant receivedAt, Instant now) {
        old(cable, now);
        Precedence precedence = PrecedenceName.of(cable.precedence());
        Duration latency = Duration.between(receivedAt, now);
        histogram(precedence).add(cable.id(), latency, now);
        interval.recordValue(Math.max(0, latency.toMillis()));
        meters.delivered(precedence, latency);
        if (cable.dateTimeGroup() != null) {
            meters.handled(precedence, Duration.between(cable.dateTimeGroup(), now));
        }
        made(cable, now);
    }

    /** A cable was made, were it only to be set aside. */
    void made(CableSummary cable, Instant now) {
        cable.doubts().forEach(doubt -> meters.count(MeterCatalogue.LABEL_CONFLICTS, doubt));
        see(cable.faults(), now);
        if (cable.precedence() == null) {
            meters.count(MeterCatalogue.UNKNOWN_CODES, UnknownCode.PRECEDENCE.name());
        }
    }

    private void see(List<String> codes, Instant now) {
        begin = begin == null ? now : begin;
        for (String code : codes) {
            faults.computeIfAbsent(code, first -> new HourlyCounter()).add(now);
            meters.count(MeterCatalogue.FAULTS, code);
            UnknownCode.of(code).ifPresent(unknown -> meters.count(MeterCatalogue.UNKNOWN_CODES, unknown.name()));
        }
    }

    /** The most urgent first. */
    List<ServiceSpeed> services(Map<Precedence, Instant> oldest, Instant now) {
        return Stream.of(Precedence.values())
                .sorted(Comparator.reverseOrder())
                .map(each -> histogram(each).view(oldest.get(each), now))
                .toList();
    }

    /** The late cables of all precedences, the latest first. */
    LateCables late(Instant now) {
        List<LateCables> each =
                latencies.values().stream().map(latency -> latency.late(now)).toList();
        return new LateCables(
                each.stream()
                        .flatMap(late -> late.newest().stream())
                        .sorted(Comparator.comparing(LateCable::deliveredAt).reversed())
                        .toList(),
                each.stream().mapToLong(LateCables::all).sum());
    }

    private LatencyHistogram histogram(Precedence precedence) {
        // There is one of each from the beginning.
        return Objects.requireNonNull(latencies.get(precedence));
    }

    /** The counts by code, most frequent in the last hour first. */
    List<HourlyCount> drifts(Instant now) {
        boolean compared = begin != null && !begin.plus(COMPARED).isAfter(now);
        return faults.entrySet().stream()
                .map(each -> each.getValue().view(each.getKey(), now, compared))
                .sorted(Comparator.comparingLong(HourlyCount::hour).reversed().thenComparing(HourlyCount::code))
                .toList();
    }

    /** The fault about the codes of a table that became frequent since its version was applied; {@code null} if none did. */
    @Nullable
    FaultRise rise(ActiveTable table, Instant now) {
        String code = FAULTS_OF_TABLES.get(table.table());
        HourlyCounter counter = code == null ? null : faults.get(code);
        return code == null || counter == null || table.since() == null || begin == null
                ? null
                : rise(code, counter, table.since(), begin, now);
    }

    /** More than a handful, and at more than twice the rate of up to an hour before: as the page marks a change. */
    private static @Nullable FaultRise rise(
            String code, HourlyCounter counter, Instant since, Instant begin, Instant now) {
        Instant hourBefore = since.minus(Duration.ofHours(1));
        Instant from = begin.isAfter(hourBefore) ? begin : hourBefore;
        long minutesBefore = Duration.between(from, since).toMinutes();
        long minutesAfter = Math.max(1, Duration.between(since, now).toMinutes());
        if (minutesBefore < 1 || minutesAfter > HealthLimits.VERSION_WATCHED.toMinutes()) {
            return null;
        }
        long after = counter.between(since, now);
        long before = counter.between(from, since);
        boolean risen = after >= HealthLimits.FAULT_RISE && after * minutesBefore > 2 * before * minutesAfter;
        return risen ? new FaultRise(code, after) : null;
    }

    Map<String, Last> lasts() {
        return Map.copyOf(lasts);
    }

    /** All latencies since it was asked last, in milliseconds. */
    Histogram takeInterval() {
        Histogram taken = interval;
        interval = new Histogram(2);
        return taken;
    }
}
