package cablestream.deadletters;

import cablestream.status.HeldRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter with the actions on it.
 *
 * @param letter   the dead letter
 * @param attempts number of replays of its text, counted from its first dead letter
 * @param history  actions and refusals, the oldest first
 * @param request  request for lower markings of an edited text, while it waits for a second person; otherwise {@code null}
 * @param result   {@code REPLAYED} or {@code DISCARDED}, {@code null} before any action
 * @param fate     outcome of its last replay, {@code null} if there was none
 */
public record DeadLetterStatus(
        DeadLetter letter,
        int attempts,
        List<AuditEntry> history,
        @Nullable AuditEntry request,
        @Nullable String result,
        @Nullable ReplayOutcome fate) {
    public DeadLetterStatus {
        history = List.copyOf(history);
    }

    /** The dead letter as the console lists it. */
    public HeldRecord held() {
        return new HeldRecord(
                letter.place().toString(),
                letter.origin(),
                null,
                List.of(letter.reason()),
                letter.detail(),
                letter.station(),
                letter.at(),
                letter.size(),
                result);
    }
}
