package cablestream.status;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The newest held records, newest first, up to a limit: dead letters, or quarantined cables. */
final class RecentHeldRecords {
    /** The maximum number of records. */
    static final int MOST = 5_000;

    private static final int SHOWN = 200;

    private final OperatorActions actions;
    private final Deque<HeldRecord> latest = new ArrayDeque<>();

    /** @param actions actions with the results of the records */
    RecentHeldRecords(OperatorActions actions) {
        this.actions = actions;
    }

    void put(HeldRecord held) {
        latest.addFirst(held);
        if (latest.size() > MOST) {
            latest.removeLast();
        }
    }

    /** The number of records without an action, by first reason. */
    Map<String, Long> open() {
        Map<String, Long> open = new HashMap<>();
        untouched().forEach(held -> open.merge(reason(held), 1L, Long::sum));
        return open;
    }

    /** The receive time of the oldest record without an action; empty if there is none. */
    Optional<Instant> oldest() {
        return untouched().map(HeldRecord::at).min(Comparator.naturalOrder());
    }

    /** The records with their results, the newest first. */
    List<HeldRecord> view() {
        return latest.stream().limit(SHOWN).map(this::withResult).toList();
    }

    private Stream<HeldRecord> untouched() {
        return latest.stream().filter(held -> actions.result(held.place()) == null);
    }

    private static String reason(HeldRecord held) {
        Iterator<String> reasons = held.reasons().iterator();
        return reasons.hasNext() ? reasons.next() : "";
    }

    private HeldRecord withResult(HeldRecord held) {
        return new HeldRecord(
                held.place(),
                held.origin(),
                held.id(),
                held.reasons(),
                held.detail(),
                held.station(),
                held.at(),
                held.bytes(),
                actions.result(held.place()));
    }
}
