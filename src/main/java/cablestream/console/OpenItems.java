package cablestream.console;

import cablestream.backfill.BackfillStatus;
import cablestream.status.GapRequest;
import cablestream.status.HeldRecord;
import cablestream.status.OpenGap;
import cablestream.status.PendingRequest;
import cablestream.status.StatusSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What waits for somebody, as the console shows it: of dead letters and of quarantined cables among the newest.
 *
 * @param findings     findings of the verdict
 * @param acknowledged acknowledged ones among them
 * @param gaps         open gaps
 * @param missing      missing numbers
 * @param asked        open gaps for whose numbers somebody asked, in the order of the gaps
 * @param deadLetters  dead letters without a decision, by reason
 * @param quarantined  quarantined cables without a decision
 * @param requests     requests that wait for a second person
 * @param backfills    backfills that go on
 */
record OpenItems(
        long findings,
        long acknowledged,
        long gaps,
        long missing,
        List<AskedGap> asked,
        SortedMap<String, Long> deadLetters,
        long quarantined,
        List<PendingRequest> requests,
        List<BackfillStatus> backfills) {
    /** An open gap, and the last request for its numbers. */
    record AskedGap(String name, GapRequest asked) {}

    static OpenItems of(StatusSnapshot snapshot, List<HealthFinding> findings, List<BackfillStatus> backfills) {
        SortedMap<String, Long> dead = new TreeMap<>();
        snapshot.dead().stream()
                .filter(each -> each.result() == null)
                .forEach(each -> dead.merge(reason(each), 1L, Long::sum));
        return new OpenItems(
                findings.size(),
                findings.stream().filter(each -> each.acknowledged() != null).count(),
                snapshot.gaps().size(),
                snapshot.gaps().stream().mapToLong(OpenGap::count).sum(),
                asked(snapshot.gaps()),
                dead,
                snapshot.quarantine().stream()
                        .filter(each -> each.result() == null)
                        .count(),
                snapshot.requests(),
                backfills.stream().filter(BackfillStatus::running).toList());
    }

    /** The numbers by kind, for a hand-over. */
    SortedMap<String, Long> counts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put("findings", findings);
        counts.put("acknowledged", acknowledged);
        counts.put("gaps", gaps);
        counts.put("missing", missing);
        counts.put("gapsAsked", (long) asked.size());
        counts.put(
                "deadLetters",
                deadLetters.values().stream().mapToLong(Long::longValue).sum());
        counts.put("quarantined", quarantined);
        counts.put("requests", (long) requests.size());
        counts.put("backfills", (long) backfills.size());
        return counts;
    }

    private static List<AskedGap> asked(List<OpenGap> gaps) {
        List<AskedGap> asked = new ArrayList<>();
        for (OpenGap gap : gaps) {
            if (gap.asked() != null) {
                asked.add(new AskedGap(gap.name(), gap.asked()));
            }
        }
        return List.copyOf(asked);
    }

    private static String reason(HeldRecord held) {
        return held.reasons().stream().findFirst().orElse("");
    }
}
