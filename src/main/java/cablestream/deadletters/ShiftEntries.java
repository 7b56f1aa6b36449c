package cablestream.deadletters;

import cablestream.cable.SamePerson;
import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.AuditEntry.Subject;
import cablestream.deadletters.AuditEntry.What;
import java.time.Instant;
import java.util.SortedMap;

/** The entries of what operators of a shift do, by all entries before them. */
final class ShiftEntries {
    /** The author of entries that no person made. No name of a token has brackets. */
    static final String APPLICATION = "(application)";

    /** The target of entries about no finding. */
    static final String SHIFT = "shift";

    private ShiftEntries() {}

    static AuditEntry note(String note, Operator who, Instant now) {
        return entry(What.NOTE, who, now, Outcome.DONE, NoteText.of(note));
    }

    static AuditEntry handOver(String to, String note, SortedMap<String, Long> open, Operator who, Instant now) {
        String receiver = new Operator(to).name();
        return SamePerson.same(receiver, who.name())
                ? entry(What.HAND_OVER, who, now, Outcome.REFUSED, "A shift is handed over to another person.")
                : entry(What.HAND_OVER, who, now, Outcome.DONE, NoteText.orNone(note))
                        .to(receiver, open);
    }

    static AuditEntry refuseHandOver(String why, Operator who, Instant now) {
        return entry(What.HAND_OVER, who, now, Outcome.REFUSED, why);
    }

    static AuditEntry takeOver(AuditBook book, Operator who, Instant now) {
        Shift.HandOver pending = book.shift().pending();
        if (pending == null) {
            return entry(What.TAKE_OVER, who, now, Outcome.REFUSED, "Nobody has handed the shift over.");
        }
        if (!SamePerson.same(pending.to(), who.name())) {
            String detail = "The shift was handed over to " + pending.to() + ", who has to take it over.";
            return entry(What.TAKE_OVER, who, now, Outcome.REFUSED, detail);
        }
        return entry(What.TAKE_OVER, who, now, Outcome.DONE, "Taken over from " + pending.from() + ".")
                .about(new Subject(null, 0, false, null, pending.place()));
    }

    private static AuditEntry entry(What what, Operator who, Instant now, Outcome outcome, String detail) {
        return AuditEntry.of(now, who.name(), what, SHIFT, outcome, detail);
    }

    static AuditEntry acknowledge(String finding, String sentence, String note, Operator who, Instant now) {
        return AuditEntry.of(now, who.name(), What.ACKNOWLEDGE, finding, Outcome.DONE, NoteText.of(note))
                .found(sentence);
    }

    /** @throws RepairRefused if nobody acknowledges the finding */
    static AuditEntry withdraw(AuditBook book, String finding, Operator who, Instant now) {
        Acknowledgement open = Acknowledgements.of(book, finding)
                .orElseThrow(() -> RepairRefused.unknown(
                        "nobody acknowledges that: `findings list` prints the findings and their keys"));
        String detail = "The acknowledgement by " + open.who() + " is withdrawn.";
        return AuditEntry.of(now, who.name(), What.END_ACKNOWLEDGEMENT, finding, Outcome.DONE, detail);
    }

    /** @throws RepairRefused if the acknowledgement has ended, or there is a later one */
    static AuditEntry gone(AuditBook book, Acknowledgement ended, Instant now) {
        if (!Acknowledgements.of(book, ended.finding()).filter(ended::equals).isPresent()) {
            throw new RepairRefused("it has ended before");
        }
        return AuditEntry.of(
                now, APPLICATION, What.END_ACKNOWLEDGEMENT, ended.finding(), Outcome.DONE, "The finding is gone.");
    }
}
