package cablestream.app.check;

import cablestream.cable.Classification;
import cablestream.route.Policy;
import cablestream.settings.Settings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the levels that have a writer of feeds with those of the policy. */
final class FeedLevelsCheck {
    private FeedLevelsCheck() {}

    static List<CheckResult> run(Settings settings, Policy policy) {
        Findings findings = new Findings("feed levels");
        if (settings.feedsLevels().isEmpty()) {
            return findings.orPassed("the lanes write all feeds");
        }
        Set<Classification> missing = new TreeSet<>(policy.feedLevels());
        missing.removeAll(settings.feedsLevels());
        if (!missing.isEmpty()) {
            findings.fail(
                    "the policy has feeds of the level " + list(missing)
                            + ", which feeds.levels does not name: nobody would write them",
                    "set feeds.levels=" + list(policy.feedLevels()) + " in all processes");
        }
        return findings.orPassed("writers of their own write the feeds of " + list(settings.feedsLevels()));
    }

    private static String list(Set<Classification> levels) {
        return levels.stream().map(Classification::name).collect(Collectors.joining(","));
    }
}
