package cablestream.report;

import cablestream.deadletters.AuditBook;
import cablestream.deadletters.AuditEntry;
import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.AuditEntry.What;
import cablestream.deadletters.NumberRequest;
import cablestream.report.DailyReport.Actions;
import cablestream.report.DailyReport.Decision;
import cablestream.report.DailyReport.ShiftEntry;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The actions of operators on one day. */
final class DayActions {
    private static final Set<What> SHIFT = EnumSet.of(
            What.ACKNOWLEDGE,
            What.END_ACKNOWLEDGEMENT,
            What.NOTE,
            What.HAND_OVER,
            What.TAKE_OVER,
            What.ASK_FOR_NUMBERS);

    private final AuditBook audit;
    private final List<AuditEntry> entries;
    private final String quarantine;

    /**
     * @param audit      all entries
     * @param entries    entries of the day, in order
     * @param quarantine name of the quarantine topic
     */
    DayActions(AuditBook audit, List<AuditEntry> entries, String quarantine) {
        this.audit = audit;
        this.entries = List.copyOf(entries);
        this.quarantine = quarantine;
    }

    List<Actions> actions() {
        Map<String, Actions> rows = new TreeMap<>();
        for (AuditEntry entry : entries) {
            boolean done = entry.outcome() == Outcome.DONE;
            rows.merge(
                    entry.what() + " " + entry.who(),
                    new Actions(entry.what().name(), entry.who(), done ? 1 : 0, done ? 0 : 1),
                    (one, other) -> new Actions(
                            one.what(), one.who(), one.done() + other.done(), one.refused() + other.refused()));
        }
        return List.copyOf(rows.values());
    }

    List<Decision> decisions() {
        return entries.stream()
                .filter(entry -> entry.target().startsWith(quarantine + "-"))
                .filter(entry -> entry.done(What.RELEASE) || entry.done(What.CONFIRM) || entry.done(What.DISCARD))
                .map(entry -> new Decision(
                        entry.at(), entry.what().name(), entry.who(), askedBy(entry), entry.label(), entry.target()))
                .toList();
    }

    List<ShiftEntry> shift() {
        return entries.stream()
                .filter(entry -> SHIFT.contains(entry.what()) && entry.outcome() == Outcome.DONE)
                .map(entry ->
                        new ShiftEntry(entry.at(), entry.what().name(), entry.who(), about(entry), entry.detail()))
                .toList();
    }

    /** The requests for missing numbers that were sent. */
    List<NumberRequest> numbersAsked() {
        return entries.stream()
                .filter(entry -> entry.done(What.ASK_FOR_NUMBERS))
                .flatMap(entry -> Optional.ofNullable(entry.numbers()).stream())
                .toList();
    }

    private static @Nullable String about(AuditEntry entry) {
        return switch (entry.what()) {
            case ACKNOWLEDGE, END_ACKNOWLEDGEMENT, ASK_FOR_NUMBERS -> entry.target();
            case HAND_OVER -> entry.handOver() == null ? null : entry.handOver().to();
            default -> null;
        };
    }

    /** The author of the request that an entry confirms. */
    private @Nullable String askedBy(AuditEntry entry) {
        String request = entry.subject() == null ? null : entry.subject().request();
        Optional<AuditEntry> asked = audit.history(entry.target()).stream()
                .filter(each -> each.done(What.REQUEST))
                .filter(each -> each.seal() != null && each.seal().place().equals(request))
                .findFirst();
        return asked.map(AuditEntry::who).orElse(null);
    }
}
