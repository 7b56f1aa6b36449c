package cablestream.verify;

import cablestream.verify.Finding.Kind;
import cablestream.verify.OutcomeCheck.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The result of a verification.
 *
 * @param seed     seed of the plan
 * @param in       number of raw records of the plan
 * @param outcomes number of raw records with each outcome
 * @param cables   number of ids
 * @param records  number of records on all topics of cables
 * @param findings all deviations
 */
public record Verdict(long seed, int in, Map<Outcome, Long> outcomes, int cables, int records, List<Finding> findings) {
    public Verdict {
        outcomes = Map.copyOf(outcomes);
        findings = List.copyOf(findings);
    }

    /** Whether all is as it must be. */
    public boolean exact() {
        return findings.isEmpty();
    }

    /** The number of findings of a kind. */
    public long count(Kind kind) {
        return findings.stream().filter(each -> each.kind() == kind).count();
    }

    /** The number of transmissions with each outcome, by its name in small letters. */
    public Map<String, Long> counts() {
        return Arrays.stream(Outcome.values())
                .collect(Collectors.toMap(Verdict::name, each -> outcomes.getOrDefault(each, 0L)));
    }

    /** The verdict in one line. */
    @Override
    public String toString() {
        return (exact() ? "EXACT" : "NOT EXACT") + " seed " + seed + ": " + in + " in = " + sum() + "; " + cables
                + " cables, " + records + " records; " + faults();
    }

    private String sum() {
        return Arrays.stream(Outcome.values())
                .map(each -> outcomes.getOrDefault(each, 0L) + " " + name(each))
                .collect(Collectors.joining(" + "));
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private String faults() {
        return Arrays.stream(Kind.values())
                .map(kind -> count(kind) + " " + kind.words())
                .collect(Collectors.joining(", "));
    }
}
