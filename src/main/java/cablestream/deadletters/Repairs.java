package cablestream.deadletters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The actions of operators on dead letters and quarantined cables. The implementation records every action in the audit topic. */
public interface Repairs {
    /**
     * A record that an operator opened.
     *
     * @param place   position of the record: {@code cables.dead-0@7}
     * @param bytes   bytes as received; for a quarantined cable its text
     * @param failing position of the failure
     * @param facts   known facts, by a name for people: reason, origin, label …
     * @param history actions on it, the oldest first
     * @param asked   requested label that waits for a second person; {@code null} if there is none
     */
    record Opened(
            String place,
            byte[] bytes,
            FailurePosition failing,
            Map<String, String> facts,
            List<Step> history,
            @Nullable String asked) {}

    /**
     * An action on a record.
     *
     * @param at    time of the action
     * @param what  name in a few words
     * @param where position of the new record: {@code cables.raw-2@42}; {@code null} if there is none
     */
    record Step(Instant at, String what, @Nullable String where) {}

    /** Dead letters, the newest first. */
    SearchResult<DeadLetterStatus> list(HeldFilter filter);

    /** Quarantined cables, the newest first. */
    SearchResult<Quarantine.Kept> listQuarantined(HeldFilter filter);

    /** Opens a dead letter or a quarantined cable; empty if there is no such record. */
    Optional<Opened> show(String place);

    /**
     * Writes a dead letter to its raw topic again, unchanged or edited.
     *
     * @param edited  edited bytes; {@code null} for the original bytes
     * @param consent consent to an edited text: lower markings need two people
     */
    RepairOutcome replay(String place, byte @Nullable [] edited, Consent consent, String who);

    /** Writes a raw record to its topic again, unchanged. */
    RepairOutcome feedAgain(String place, String who);

    /** Begins to put all that died for one reason since a time on their raw topics again, and returns at once. */
    RepairOutcome replayAll(String reason, Instant since, String who);

    /** The progress of the last bulk replay; empty if there was none. */
    Optional<BulkReplay.Progress> progress();

    /**
     * Releases a quarantined cable.
     *
     * @param label    label in place of its own; null: its own
     * @param confirms label that another user requested, {@link Opened#asked}; null: nothing is confirmed
     */
    RepairOutcome release(String place, @Nullable String label, String who, @Nullable String confirms);

    /** Withdraws the request about a dead letter or a quarantined cable, one's own or another's. */
    RepairOutcome withdraw(String place, String who);

    /**
     * Discards a record: no further action is planned.
     *
     * @param why one sentence, never message text; may be empty
     */
    RepairOutcome discard(String place, String who, String why);
}
