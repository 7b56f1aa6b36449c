package cablestream.report;

import cablestream.report.DailyReport.Account;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The outcomes of the transmissions of a day. A transmission has one outcome, the first: later revisions, and the dead letters of these,
 * are no others. Several transmissions of one raw record have its position in common.
 */
final class DayAccount {
    /** The outcomes that topics show. */
    enum Outcome {
        PUBLISHED,
        QUARANTINED,
        DEAD,
        DUPLICATE,
        SUPERSEDED,
        SERVICE
    }

    /** The first writing of a cable. */
    private record Carried(Outcome outcome, Instant writtenAt) {}

    private final Map<String, List<String>> merged = new HashMap<>();
    private final Map<String, Map<String, Carried>> carried = new HashMap<>();
    private final Map<String, Map<Outcome, Long>> others = new HashMap<>();
    private long received;

    /** A raw record with these transmissions: identities, empty for a rejected one. */
    void received(String origin, List<String> identities) {
        received += identities.size();
        if (identities.size() > 1) {
            merged.put(origin, List.copyOf(identities));
        }
    }

    /** A cable carries a transmission. */
    void carried(String origin, String id, Outcome how, Instant writtenAt) {
        carried.computeIfAbsent(origin, none -> new HashMap<>(2))
                .merge(
                        id,
                        new Carried(how, writtenAt),
                        (one, other) -> other.writtenAt().isBefore(one.writtenAt()) ? other : one);
    }

    /** A transmission has another outcome than a cable. */
    void other(String origin, Outcome outcome) {
        others.computeIfAbsent(origin, none -> new EnumMap<>(Outcome.class)).merge(outcome, 1L, Long::sum);
    }

    /** @param counted whether all raw records of the day were received here */
    Account account(boolean counted) {
        Map<Outcome, Long> sums = new EnumMap<>(Outcome.class);
        Set<String> origins = new HashSet<>(carried.keySet());
        origins.addAll(others.keySet());
        origins.forEach(origin -> add(origin, counted, sums));
        long decided = sums.values().stream().mapToLong(Long::longValue).sum();
        long all = counted ? received : decided;
        return new Account(
                counted,
                all,
                sum(sums, Outcome.PUBLISHED),
                sum(sums, Outcome.QUARANTINED),
                sum(sums, Outcome.DEAD),
                sum(sums, Outcome.DUPLICATE),
                sum(sums, Outcome.SUPERSEDED),
                sum(sums, Outcome.SERVICE),
                all - decided);
    }

    private void add(String origin, boolean counted, Map<Outcome, Long> sums) {
        List<String> identities = merged.getOrDefault(origin, List.of());
        Map<String, Carried> cables = carried.getOrDefault(origin, Map.of());
        Map<Outcome, Long> rest = others.getOrDefault(origin, Map.of());
        long left = counted ? Math.max(1, identities.size()) : Long.MAX_VALUE;
        for (Map.Entry<String, Carried> cable : cables.entrySet()) {
            long parts = Math.max(
                    1, identities.stream().filter(cable.getKey()::equals).count());
            left -= add(cable.getValue().outcome(), Math.min(left, parts), sums);
        }
        if (cables.isEmpty() || counted) {
            for (Map.Entry<Outcome, Long> other : rest.entrySet()) {
                left -= add(other.getKey(), Math.min(left, other.getValue()), sums);
            }
        }
    }

    private static long add(Outcome outcome, long count, Map<Outcome, Long> sums) {
        sums.merge(outcome, count, Long::sum);
        return count;
    }

    private static long sum(Map<Outcome, Long> sums, Outcome outcome) {
        return sums.getOrDefault(outcome, 0L);
    }
}
