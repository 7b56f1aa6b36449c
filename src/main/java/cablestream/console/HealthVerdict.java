package cablestream.console;

import cablestream.console.HealthFinding.Severity;
import cablestream.status.Disturbance;
import cablestream.status.HealthLimits;
import cablestream.status.HeldRecord;
import cablestream.status.IncompleteMessage;
import cablestream.status.LaneHeartbeat;
import cablestream.status.OpenGap;
import cablestream.status.PendingRequest;
import cablestream.status.PrecedenceName;
import cablestream.status.ServiceSpeed;
import cablestream.status.StatusSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The health of the system, and the findings.
 *
 * @param state    healthy, attention or failed
 * @param sentence summary in one sentence
 * @param findings the worst first
 * @param named    number of findings in the sentence
 */
record HealthVerdict(State state, String sentence, List<HealthFinding> findings, int named) {
    /** The health in one word. */
    enum State {
        HEALTHY,
        ATTENTION,
        FAILED
    }

    private static final Set<String> LOST = Set.of("PENDING_ERROR", "ERROR", "PENDING_SHUTDOWN", "NOT_RUNNING");
    /** Time in which an instance that is restarted is back. */
    private static final Duration RESTART = Duration.ofSeconds(30);

    private static final String WELL = "All that came in went out, and nothing waits for you.";
    private static final int NAMED = 2;
    private static final int SERIES_NAMED = 3;

    static HealthVerdict of(StatusSnapshot snapshot, Instant now) {
        List<HealthFinding> findings = new ArrayList<>();
        roles(snapshot, findings);
        snapshot.disturbances().forEach(disturbance -> disturbed(disturbance, now, findings));
        heartbeats(snapshot, now, findings);
        freshness(snapshot, now, findings);
        equation(snapshot, findings);
        service(snapshot, now, findings);
        SilenceFindings.of(snapshot, now, findings);
        gaps(snapshot.gaps(), findings);
        incomplete(snapshot.incomplete(), findings);
        waiting(snapshot.dead(), "dead letter", "dead", findings);
        waiting(snapshot.quarantine(), "quarantined cable", "quarantine", findings);
        requests(snapshot.requests(), findings);
        findings.sort(Comparator.comparing(HealthFinding::severity).reversed());
        State state = state(findings);
        List<String> wrong = findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(HealthFinding::sentence)
                .toList();
        String sentence = wrong.isEmpty() ? WELL + SilenceFindings.note(snapshot.arrivals(), now) : sentence(wrong);
        return new HealthVerdict(state, sentence, List.copyOf(findings), Math.min(NAMED, wrong.size()));
    }

    private static void roles(StatusSnapshot snapshot, List<HealthFinding> findings) {
        if (snapshot.roles().isEmpty()) {
            findings.add(new HealthFinding(Severity.ATTENTION, "no role has started", "state"));
        }
        Map<String, List<String>> byState = new TreeMap<>();
        snapshot.roles()
                .forEach((role, state) -> byState.computeIfAbsent(state, none -> new ArrayList<>())
                        .add(role));
        byState.remove("RUNNING");
        byState.forEach((state, roles) -> {
            boolean lost = LOST.contains(state);
            boolean one = roles.size() == 1;
            String who =
                    (one ? "the role " : "the roles ") + roles.stream().sorted().collect(Collectors.joining(" and "));
            String what =
                    lost ? (one ? " does not run: " : " do not run: ") : (one ? " is" : " are") + " not running yet: ";
            findings.add(new HealthFinding(lost ? Severity.FAILED : Severity.ATTENTION, who + what + state, "state"));
        });
    }

    /** An instance that restarts is not missing yet. */
    private static void disturbed(Disturbance disturbance, Instant now, List<HealthFinding> findings) {
        String subject = disturbance.subject();
        switch (disturbance.kind()) {
            case TOPIC_MISSING ->
                failed("the topic " + subject + " does not exist: create it with `topics --apply`", findings);
            case TRANSACTION_OPEN ->
                failed(
                        "an open transaction keeps readers from " + subject
                                + ": `kafka-transactions.sh find-hanging` names it",
                        findings);
            case PARTITION_STALLED ->
                failed("nothing is read from " + subject + ": its application makes no progress there", findings);
            case THREADS_FAILING ->
                failed("the threads of the role " + subject + " die again and again: the log says why", findings);
            case DISK_FULL -> failed("the disk of the state directory " + subject + " is full", findings);
            case INSTANCE_MISSING -> {
                if (!disturbance.since().plus(RESTART).isAfter(now)) {
                    findings.add(new HealthFinding(
                            Severity.ATTENTION, "an instance is missing, instances of " + subject, "state"));
                }
            }
            case CLOCK_AHEAD ->
                findings.add(clock("the clock of this process is " + subject + " ahead of that of the brokers"));
            case CLOCK_LATE ->
                findings.add(clock("the clock of this process is " + subject + " late against that of the brokers"));
            case UNREADABLE ->
                findings.add(new HealthFinding(
                        Severity.ATTENTION, "Kafka does not answer when it is asked for " + subject, "state"));
        }
    }

    private static HealthFinding clock(String sentence) {
        return new HealthFinding(Severity.ATTENTION, sentence + ": ages here are wrong, set it", "state");
    }

    private static void failed(String sentence, List<HealthFinding> findings) {
        findings.add(new HealthFinding(Severity.FAILED, sentence, "state"));
    }

    private static void heartbeats(StatusSnapshot snapshot, Instant now, List<HealthFinding> findings) {
        if (snapshot.heartbeats().isEmpty()) {
            findings.add(new HealthFinding(
                    Severity.NOTE, "heartbeats are off: only cables that wait show a lane that stands still", "state"));
        }
        for (LaneHeartbeat beat : snapshot.heartbeats()) {
            Duration age = beat.at() == null ? null : Duration.between(beat.at(), now);
            if (age == null) {
                findings.add(new HealthFinding(
                        Severity.ATTENTION, "no heartbeat has come through the " + beat.lane() + " lane yet", "state"));
            } else if (age.compareTo(HealthLimits.HEARTBEAT_LOST) > 0) {
                findings.add(new HealthFinding(
                        Severity.FAILED,
                        "nothing comes through the " + beat.lane() + " lane: its heartbeat is lost",
                        "state"));
            } else if (age.compareTo(HealthLimits.HEARTBEAT_LATE) > 0) {
                findings.add(new HealthFinding(
                        Severity.ATTENTION, "the heartbeat of the " + beat.lane() + " lane is late", "state"));
            }
        }
    }

    private static void freshness(StatusSnapshot snapshot, Instant now, List<HealthFinding> findings) {
        if (Duration.between(snapshot.at(), now).compareTo(HealthLimits.SNAPSHOT_STALE) > 0) {
            findings.add(new HealthFinding(
                    Severity.FAILED, "what is shown here is old: nothing is read from Kafka", "state"));
        }
    }

    private static void equation(StatusSnapshot snapshot, List<HealthFinding> findings) {
        switch (snapshot.account().balance()) {
            case UNREAD ->
                findings.add(new HealthFinding(Severity.ATTENTION, "the ledgers have not been read yet", "equation"));
            case BROKEN ->
                findings.add(new HealthFinding(
                        Severity.FAILED, "what came in is not what went out: the equation is broken", "equation"));
            case BALANCED, MOVING -> {
                // As it should be.
            }
        }
    }

    private static void service(StatusSnapshot snapshot, Instant now, List<HealthFinding> findings) {
        List<ServiceSpeed> overdue = snapshot.precedences().stream()
                .filter(service -> overdue(service, now))
                .toList();
        waiting(
                overdue.stream()
                        .filter(service -> PrecedenceName.urgent(service.precedence()))
                        .toList(),
                Severity.FAILED,
                findings);
        waiting(
                overdue.stream()
                        .filter(service -> !PrecedenceName.urgent(service.precedence()))
                        .toList(),
                Severity.ATTENTION,
                findings);
        List<ServiceSpeed> late = snapshot.precedences().stream()
                .filter(service -> service.late() > 0)
                .toList();
        if (!late.isEmpty()) {
            long cables = late.stream().mapToLong(ServiceSpeed::late).sum();
            findings.add(new HealthFinding(
                    Severity.ATTENTION,
                    count(cables, "cable") + " came late in the last hour: " + names(late),
                    "precedence"));
        }
    }

    private static void waiting(List<ServiceSpeed> services, Severity severity, List<HealthFinding> findings) {
        if (!services.isEmpty()) {
            boolean one = services.size() == 1;
            findings.add(new HealthFinding(
                    severity,
                    names(services) + (one ? " waits longer than its objective" : " wait longer than their objectives"),
                    "precedence"));
        }
    }

    private static String names(List<ServiceSpeed> services) {
        return services.stream()
                .map(service -> service.precedence().replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    /** Whether a cable of this precedence waits for longer than the objective allows. */
    static boolean overdue(ServiceSpeed service, Instant now) {
        return service.oldest() != null
                && service.oldest().plus(service.objective()).isBefore(now);
    }

    private static void gaps(List<OpenGap> gaps, List<HealthFinding> findings) {
        long numbers = gaps.stream().mapToLong(OpenGap::count).sum();
        if (numbers > 0) {
            String series = gaps.stream()
                    .map(OpenGap::series)
                    .distinct()
                    .limit(SERIES_NAMED)
                    .collect(Collectors.joining(", "));
            long others = gaps.stream().map(OpenGap::series).distinct().count() - SERIES_NAMED;
            findings.add(new HealthFinding(
                    Severity.ATTENTION,
                    count(numbers, "number") + (numbers == 1 ? " is" : " are") + " missing in " + series
                            + (others > 0 ? " and " + others + " more" : ""),
                    "gaps"));
        }
    }

    private static void incomplete(List<IncompleteMessage> incomplete, List<HealthFinding> findings) {
        long given = incomplete.stream()
                .filter(message -> message.deadline() == null)
                .count();
        long patient = incomplete.size() - given;
        if (given > 0) {
            findings.add(new HealthFinding(
                    Severity.ATTENTION, count(given, "cable") + " went out with sections missing", "incomplete"));
        }
        if (patient > 0) {
            findings.add(new HealthFinding(
                    Severity.NOTE,
                    count(patient, "message") + (patient == 1 ? " waits" : " wait") + " for sections",
                    "incomplete"));
        }
    }

    private static void waiting(List<HeldRecord> held, String what, String section, List<HealthFinding> findings) {
        long waiting = held.stream().filter(each -> each.result() == null).count();
        if (waiting > 0) {
            findings.add(new HealthFinding(
                    Severity.ATTENTION,
                    count(waiting, what) + (waiting == 1 ? " waits" : " wait") + " for a decision",
                    section));
        }
    }

    /** The oldest is named, as it ends first. */
    private static void requests(List<PendingRequest> requests, List<HealthFinding> findings) {
        if (!requests.isEmpty()) {
            PendingRequest first = requests.get(0);
            int others = requests.size() - 1;
            findings.add(new HealthFinding(
                    Severity.ATTENTION,
                    first.who() + " asks for " + first.label() + " of " + first.place()
                            + (others > 0 ? " and there are " + others + " more requests" : "")
                            + ": another person has to confirm it until "
                            + first.until().truncatedTo(ChronoUnit.SECONDS),
                    "requests"));
        }
    }

    private static State state(List<HealthFinding> findings) {
        return findings.stream()
                .map(HealthFinding::severity)
                .max(Comparator.naturalOrder())
                .map(worst -> worst == Severity.NOTE ? State.HEALTHY : State.valueOf(worst.name()))
                .orElse(State.HEALTHY);
    }

    /** The sentence with the worst findings; mere notes are left out beside them. */
    private static String sentence(List<String> wrong) {
        String named = wrong.stream().limit(NAMED).collect(Collectors.joining("; "));
        int others = wrong.size() - NAMED;
        return capitalized(named) + (others > 0 ? "; and " + others + " more." : ".");
    }

    private static String count(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
