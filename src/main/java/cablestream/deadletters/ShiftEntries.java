package cablestream.deadletters;

import cablestream.cable.SamePerson;
import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.AuditEntry.Subject;
import cablestream.deadletters.AuditEntry.What;
import cablestream.deadletters.Shift.Notes;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The entries of what operators of a shift do, by all entries before them. */
final class ShiftEntries {
    /** The author of entries that no person made. No name of a token has brackets. */
    static final String APPLICATION = "(application)";

    /** Who writes the same note again within this time does so by accident. */
    private static final Duration TWICE = Duration.ofMinutes(1);

    /** The target of entries about no finding. */
    static final String SHIFT = "shift";

    private ShiftEntries() {}

    static AuditEntry note(AuditBook book, String note, Operator who, Instant now) {
        String text = NoteText.of(note);
        boolean twice = book.shift().notes().newest().stream()
                .anyMatch(each -> each.who().equals(who.name())
                        && each.text().equals(text)
                        && each.at().plus(TWICE).isAfter(now));
        if (twice) {
            return entry(What.NOTE, who, now, Outcome.REFUSED, "You wrote the same note a moment ago.");
        }
        return entry(What.NOTE, who, now, Outcome.DONE, text);
    }

    /** The answer to the author of a note: the note, and that it takes the place of the oldest if it does. */
    static String noted(Shift before, AuditEntry note) {
        return before.notes().full()
                ? note.detail() + " (The oldest note of the shift is no longer shown: there are more than " + Notes.MOST
                        + ".)"
                : note.detail();
    }

    static AuditEntry handOver(
            AuditBook book, String to, String note, SortedMap<String, Long> open, Operator who, Instant now) {
        String receiver = new Operator(to).name();
        String text = NoteText.orNone(note);
        String why = SamePerson.same(receiver, who.name())
                ? "A shift is handed over to another person."
                : refusal(book.shift(), receiver, text, who);
        return why == null
                ? entry(What.HAND_OVER, who, now, Outcome.DONE, text).to(receiver, open)
                : entry(What.HAND_OVER, who, now, Outcome.REFUSED, why);
    }

    /** A person who is not there cannot hand over: others do it for them, and say why. */
    private static @Nullable String refusal(Shift shift, String receiver, String note, Operator who) {
        Shift.HandOver pending = shift.pending();
        if (pending != null
                && pending.from().equals(who.name())
                && pending.to().equals(receiver)
                && pending.note().equals(note)) {
            return "You handed it over to " + receiver + " at " + pending.at() + "; it is not taken over yet.";
        }
        Shift.HandOver last = shift.last();
        return last != null && !SamePerson.same(last.to(), who.name()) && note.isEmpty()
                ? last.to() + " has the shift: say in a note why you hand it over in their place."
                : null;
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
