package cablestream.deadletters;

import cablestream.cable.SamePerson;
import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.Shift.HandOver;
import cablestream.deadletters.Shift.Note;
import cablestream.deadletters.Shift.Notes;
import org.jspecify.annotations.Nullable;

/** The present shift by the entries of the audit topic in their order. One thread at a time. */
final class ShiftBook {
    private Notes notes = Notes.NONE;
    private Notes before = Notes.NONE;
    private @Nullable HandOver last;
    private @Nullable HandOver pending;

    void add(AuditEntry entry) {
        if (entry.outcome() != Outcome.DONE) {
            return;
        }
        switch (entry.what()) {
            case NOTE -> notes = notes.with(new Note(entry.at(), entry.who(), entry.detail()));
            case HAND_OVER -> handOver(entry);
            case TAKE_OVER -> takeOver(entry);
            default -> {
                // Not about the shift.
            }
        }
    }

    Shift now() {
        return new Shift(last, pending, before, notes);
    }

    private void handOver(AuditEntry entry) {
        if (entry.handOver() != null) {
            pending = new HandOver(
                    ReleaseRequests.place(entry),
                    entry.at(),
                    entry.who(),
                    entry.handOver().to(),
                    entry.detail(),
                    entry.handOver().open(),
                    null);
        }
    }

    /** Counts for the pending hand-over only, and only by its receiver. */
    private void takeOver(AuditEntry entry) {
        String taken = entry.subject() == null ? null : entry.subject().request();
        if (pending != null && pending.place().equals(taken) && SamePerson.same(pending.to(), entry.who())) {
            last = pending.taken(entry.at());
            pending = null;
            before = notes;
            notes = Notes.NONE;
        }
    }
}
