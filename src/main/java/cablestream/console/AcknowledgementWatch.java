package cablestream.console;

import cablestream.deadletters.Acknowledgement;
import cablestream.deadletters.Shifts;
import cablestream.status.HealthLimits;
import cablestream.status.StatusSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Ends the acknowledgements of findings that are gone. A finding that comes and goes keeps its acknowledgement: it has to be gone for a
 * while. Each process looks, and the first one to end an acknowledgement writes so. One thread at a time.
 */
final class AcknowledgementWatch {
    /** The time for which a finding has to be gone. */
    static final Duration GONE = Duration.ofMinutes(5);

    /**
     * The time after which any process ends the acknowledgement of a finding that only one process could find: that one may have ended
     * itself.
     */
    static final Duration LONGEST = Duration.ofHours(24);

    private final Shifts shifts;
    private final Supplier<StatusSnapshot> snapshot;
    /** The last time at which each acknowledged finding was there. */
    private final Map<String, Instant> seen = new HashMap<>();

    AcknowledgementWatch(Shifts shifts, Supplier<StatusSnapshot> snapshot) {
        this.shifts = shifts;
        this.snapshot = snapshot;
    }

    void look(Instant now) {
        List<Acknowledgement> acknowledged = shifts.acknowledged();
        seen.keySet()
                .retainAll(acknowledged.stream().map(Acknowledgement::finding).collect(Collectors.toSet()));
        if (acknowledged.isEmpty()) {
            return;
        }
        StatusSnapshot picture = snapshot.get();
        boolean old = Duration.between(picture.at(), now).compareTo(HealthLimits.SNAPSHOT_STALE) > 0;
        Set<String> keys = HealthVerdict.of(picture, now).findings().stream()
                .map(HealthFinding::key)
                .collect(Collectors.toSet());
        for (Acknowledgement each : acknowledged) {
            // An old picture does not show that anything is gone.
            if (old || keys.contains(each.finding())) {
                seen.put(each.finding(), now);
            } else if (gone(each, now)) {
                shifts.end(each);
            }
        }
    }

    private boolean gone(Acknowledgement acknowledged, Instant now) {
        if (!local(acknowledged.finding())) {
            seen.putIfAbsent(acknowledged.finding(), now);
        }
        Instant last = seen.get(acknowledged.finding());
        return last == null
                ? !acknowledged.at().plus(LONGEST).isAfter(now)
                : !last.plus(GONE).isAfter(now);
    }

    private static boolean local(String key) {
        int end = key.indexOf(':');
        String code = end < 0 ? key : key.substring(0, end);
        for (FindingCode each : FindingCode.values()) {
            if (each.name().equals(code)) {
                return each.local();
            }
        }
        // A finding of another version of the program: no process of this one sees it.
        return true;
    }
}
