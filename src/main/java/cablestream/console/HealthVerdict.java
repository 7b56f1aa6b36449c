package cablestream.console;

import cablestream.console.HealthFinding.Severity;
import cablestream.deadletters.Acknowledgement;
import cablestream.status.ActiveTable;
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
        return of(findings(snapshot, now), snapshot, now);
    }

    /** The findings of a snapshot. */
    static List<HealthFinding> findings(StatusSnapshot snapshot, Instant now) {
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
        waiting(snapshot.dead(), "dead letter", FindingCode.DEAD_LETTERS, findings);
        waiting(snapshot.quarantine(), "quarantined cable", FindingCode.QUARANTINED, findings);
        requests(snapshot.requests(), findings);
        ReaderFindings.of(snapshot.readers(), now, findings);
        snapshot.reference().forEach(table -> risen(table, now, findings));
        return findings;
    }

    /** The verdict on given findings. */
    static HealthVerdict of(List<HealthFinding> given, StatusSnapshot snapshot, Instant now) {
        List<HealthFinding> findings = new ArrayList<>(given);
        findings.sort(Comparator.comparing(HealthFinding::severity).reversed());
        State state = state(findings);
        List<String> wrong = findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(HealthFinding::sentence)
                .toList();
        String sentence = wrong.isEmpty() ? WELL + SilenceFindings.note(snapshot.arrivals(), now) : sentence(wrong);
        return new HealthVerdict(state, sentence, List.copyOf(findings), Math.min(NAMED, wrong.size()));
    }

    /** The same with the acknowledgements of its findings: what is acknowledged is as wrong as before. */
    HealthVerdict with(List<Acknowledgement> acknowledged) {
        Map<String, Acknowledgement> byKey =
                acknowledged.stream().collect(Collectors.toMap(Acknowledgement::finding, each -> each));
        List<HealthFinding> marked = findings.stream()
                .map(finding -> finding.with(byKey.get(finding.key())))
                .toList();
        return new HealthVerdict(state, sentence, marked, named);
    }

    private static void roles(StatusSnapshot snapshot, List<HealthFinding> findings) {
        if (snapshot.roles().isEmpty()) {
            findings.add(new HealthFinding(Severity.ATTENTION, FindingCode.NO_ROLE, "no role has started"));
        }
        Map<String, List<String>> byState = new TreeMap<>();
        snapshot.roles()
                .forEach((role, state) -> byState.computeIfAbsent(state, none -> new ArrayList<>())
                        .add(role));
        byState.remove("RUNNING");
        byState.forEach((state, roles) -> {
            boolean lost = LOST.contains(state);
            boolean one = roles.size() == 1;
            List<String> sorted = roles.stream().sorted().toList();
            String who = (one ? "the role " : "the roles ") + String.join(" and ", sorted);
            String what =
                    lost ? (one ? " does not run: " : " do not run: ") : (one ? " is" : " are") + " not running yet: ";
            findings.add(new HealthFinding(
                    lost ? Severity.FAILED : Severity.ATTENTION,
                    lost ? FindingCode.ROLE_LOST : FindingCode.ROLE_NOT_RUNNING,
                    String.join(",", sorted),
                    who + what + state));
        });
    }

    /** An instance that restarts is not missing yet. */
    private static void disturbed(Disturbance disturbance, Instant now, List<HealthFinding> findings) {
        String subject = disturbance.subject();
        switch (disturbance.kind()) {
            case TOPIC_MISSING ->
                failed(
                        FindingCode.TOPIC_MISSING,
                        subject,
                        "the topic " + subject + " does not exist: create it with `topics --apply`",
                        findings);
            case TRANSACTION_OPEN ->
                failed(
                        FindingCode.TRANSACTION_OPEN,
                        subject,
                        "an open transaction keeps readers from " + subject
                                + ": `kafka-transactions.sh find-hanging` names it",
                        findings);
            case PARTITION_STALLED ->
                failed(
                        FindingCode.PARTITION_STALLED,
                        before(subject, "@"),
                        "nothing is read from " + subject + ": its application makes no progress there",
                        findings);
            case THREADS_FAILING ->
                failed(
                        FindingCode.THREADS_FAILING,
                        subject,
                        "the threads of the role " + subject + " die again and again: the log says why",
                        findings);
            case DISK_FULL ->
                failed(FindingCode.DISK_FULL, "", "the disk of the state directory " + subject + " is full", findings);
            case INSTANCE_MISSING -> {
                if (!disturbance.since().plus(RESTART).isAfter(now)) {
                    findings.add(new HealthFinding(
                            Severity.ATTENTION,
                            FindingCode.INSTANCE_MISSING,
                            before(subject, ":"),
                            "an instance is missing, instances of " + subject));
                }
            }
            case CLOCK_AHEAD ->
                findings.add(clock("the clock of this process is " + subject + " ahead of that of the brokers"));
            case CLOCK_LATE ->
                findings.add(clock("the clock of this process is " + subject + " late against that of the brokers"));
            case UNREADABLE ->
                findings.add(new HealthFinding(
                        Severity.ATTENTION,
                        FindingCode.KAFKA_SILENT,
                        subject,
                        "Kafka does not answer when it is asked for " + subject));
        }
    }

    private static HealthFinding clock(String sentence) {
        return new HealthFinding(Severity.ATTENTION, FindingCode.CLOCK, sentence + ": ages here are wrong, set it");
    }

    private static void failed(FindingCode code, String subject, String sentence, List<HealthFinding> findings) {
        findings.add(new HealthFinding(Severity.FAILED, code, subject, sentence));
    }

    /** A subject without the number in it that changes. */
    private static String before(String subject, String mark) {
        int end = subject.indexOf(mark);
        return end < 0 ? subject : subject.substring(0, end);
    }

    private static void heartbeats(StatusSnapshot snapshot, Instant now, List<HealthFinding> findings) {
        if (snapshot.heartbeats().isEmpty()) {
            findings.add(new HealthFinding(
                    Severity.NOTE,
                    FindingCode.HEARTBEATS_OFF,
                    "heartbeats are off: only cables that wait show a lane that stands still"));
        }
        for (LaneHeartbeat beat : snapshot.heartbeats()) {
            Duration age = beat.at() == null ? null : Duration.between(beat.at(), now);
            if (age == null) {
                findings.add(new HealthFinding(
                        Severity.ATTENTION,
                        FindingCode.HEARTBEAT_AWAITED,
                        beat.lane(),
                        "no heartbeat has come through the " + beat.lane() + " lane yet"));
            } else if (age.compareTo(HealthLimits.HEARTBEAT_LOST) > 0) {
                findings.add(new HealthFinding(
                        Severity.FAILED,
                        FindingCode.HEARTBEAT_LOST,
                        beat.lane(),
                        "nothing comes through the " + beat.lane() + " lane: its heartbeat is lost"));
            } else if (age.compareTo(HealthLimits.HEARTBEAT_LATE) > 0) {
                findings.add(new HealthFinding(
                        Severity.ATTENTION,
                        FindingCode.HEARTBEAT_LATE,
                        beat.lane(),
                        "the heartbeat of the " + beat.lane() + " lane is late"));
            }
        }
    }

    private static void freshness(StatusSnapshot snapshot, Instant now, List<HealthFinding> findings) {
        if (Duration.between(snapshot.at(), now).compareTo(HealthLimits.SNAPSHOT_STALE) > 0) {
            findings.add(new HealthFinding(
                    Severity.FAILED, FindingCode.STATUS_OLD, "what is shown here is old: nothing is read from Kafka"));
        }
    }

    private static void equation(StatusSnapshot snapshot, List<HealthFinding> findings) {
        switch (snapshot.account().balance()) {
            case UNREAD ->
                findings.add(new HealthFinding(
                        Severity.ATTENTION, FindingCode.LEDGERS_UNREAD, "the ledgers have not been read yet"));
            case BROKEN ->
                findings.add(new HealthFinding(
                        Severity.FAILED,
                        FindingCode.ACCOUNT_BROKEN,
                        "what came in is not what went out: the equation is broken"));
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
                FindingCode.URGENT_OVERDUE,
                findings);
        waiting(
                overdue.stream()
                        .filter(service -> !PrecedenceName.urgent(service.precedence()))
                        .toList(),
                Severity.ATTENTION,
                FindingCode.OTHERS_OVERDUE,
                findings);
        List<ServiceSpeed> late = snapshot.precedences().stream()
                .filter(service -> service.late() > 0)
                .toList();
        if (!late.isEmpty()) {
            long cables = late.stream().mapToLong(ServiceSpeed::late).sum();
            findings.add(new HealthFinding(
                    Severity.ATTENTION,
                    FindingCode.CABLES_LATE,
                    count(cables, "cable") + " came late in the last hour: " + names(late)));
        }
    }

    private static void waiting(
            List<ServiceSpeed> services, Severity severity, FindingCode code, List<HealthFinding> findings) {
        if (!services.isEmpty()) {
            boolean one = services.size() == 1;
            findings.add(new HealthFinding(
                    severity,
                    code,
                    names(services)
                            + (one ? " waits longer than its objective" : " wait longer than their objectives")));
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
                    FindingCode.NUMBERS_MISSING,
                    count(numbers, "number") + (numbers == 1 ? " is" : " are") + " missing in " + series
                            + (others > 0 ? " and " + others + " more" : "")));
        }
    }

    private static void incomplete(List<IncompleteMessage> incomplete, List<HealthFinding> findings) {
        long given = incomplete.stream()
                .filter(message -> message.deadline() == null)
                .count();
        long patient = incomplete.size() - given;
        if (given > 0) {
            findings.add(new HealthFinding(
                    Severity.ATTENTION,
                    FindingCode.SECTIONS_MISSING,
                    count(given, "cable") + " went out with sections missing"));
        }
        if (patient > 0) {
            findings.add(new HealthFinding(
                    Severity.NOTE,
                    FindingCode.SECTIONS_AWAITED,
                    count(patient, "message") + (patient == 1 ? " waits" : " wait") + " for sections"));
        }
    }

    private static void waiting(List<HeldRecord> held, String what, FindingCode code, List<HealthFinding> findings) {
        long waiting = held.stream().filter(each -> each.result() == null).count();
        if (waiting > 0) {
            findings.add(new HealthFinding(
                    Severity.ATTENTION,
                    code,
                    count(waiting, what) + (waiting == 1 ? " waits" : " wait") + " for a decision"));
        }
    }

    /** The oldest is named, as it ends first. */
    private static void requests(List<PendingRequest> requests, List<HealthFinding> findings) {
        if (!requests.isEmpty()) {
            PendingRequest first = requests.get(0);
            int others = requests.size() - 1;
            findings.add(new HealthFinding(
                    Severity.ATTENTION,
                    FindingCode.REQUESTS,
                    first.who() + " asks for " + first.label() + " of " + first.place()
                            + (others > 0 ? " and there are " + others + " more requests" : "")
                            + ": another person has to confirm it until "
                            + first.until().truncatedTo(ChronoUnit.SECONDS)));
        }
    }

    /** The fault may be right: it is worth a look. Its number changes too often to be in the sentence. */
    private static void risen(ActiveTable table, Instant now, List<HealthFinding> findings) {
        if (table.rise() != null && table.since() != null) {
            String by = table.by() == null ? "" : ", applied by " + table.by();
            findings.add(new HealthFinding(
                    Severity.NOTE,
                    FindingCode.FAULTS_RISEN,
                    table.table(),
                    table.rise().code() + " became frequent since " + table.table() + " " + table.version()
                            + " came into force at " + SilenceFindings.time(table.since(), now) + by
                            + ": compare it with "
                            + (table.version().startsWith("1-")
                                    ? "`reference show --of built-in " + table.table() + "`"
                                    : "the version before (`reference show` lists them)")));
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
