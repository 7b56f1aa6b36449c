package cablestream.deadletters;

import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.AuditEntry.What;
import java.time.Instant;

/** The entries of what operators of a shift do, by all entries before them. */
final class ShiftEntries {
    /** The author of entries that no person made. No name of a token has brackets. */
    static final String APPLICATION = "(application)";

    private ShiftEntries() {}

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
