package cablestream.console;

import cablestream.console.HealthFinding.Severity;
import cablestream.status.HealthLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The findings of the verdict without flicker: a finding is there at once, and goes when it has not been seen for
 * {@link HealthLimits#FINDING_GONE}. So a verdict gets worse at once, and better only when it stays so. Any thread may call it.
 */
final class HeldFindings {
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    private record Seen(HealthFinding finding, Instant at) {}

    /** The findings now, with those that were seen just before. */
    synchronized List<HealthFinding> with(List<HealthFinding> present, Instant now) {
        seen.values()
                .removeIf(each -> !each.at().plus(HealthLimits.FINDING_GONE).isAfter(now));
        Set<String> keys = new HashSet<>();
        for (HealthFinding finding : present) {
            keys.add(finding.key());
            // What is only worth a look does not make a verdict worse.
            if (finding.severity() != Severity.NOTE) {
                seen.put(finding.key(), new Seen(finding, now));
            }
        }
        List<HealthFinding> all = new ArrayList<>(present);
        seen.forEach((key, each) -> {
            if (!keys.contains(key)) {
                all.add(each.finding());
            }
        });
        return all;
    }
}
