package cablestream.console;

import cablestream.status.HeldRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the console needs to show and repair dead letters and quarantined cables. Every action is recorded by who implements this. */
public interface DeadLetters {
    /**
     * Which records are wanted.
     *
     * @param reason  its code; null: any
     * @param station who sent it; null: anybody
     * @param since   put there at this time or later; null: ever
     * @param most    a limited number, the newest first
     */
    record Filter(
            @Nullable String reason,
            @Nullable String station,
            @Nullable Instant since,
            int most) {}

    /**
     * A record that was opened to be read.
     *
     * @param place   where it lies: {@code cables.dead-0@7}
     * @param bytes   as they were received; of a quarantined cable its text
     * @param failing where it fails
     * @param facts   what is known of it, by a name for people: reason, origin, label …
     * @param history what was done to it, the oldest first
     * @param asked   the label that a request asks for, which waits for a second person; null if there is none
     */
    record Opened(
            String place,
            byte[] bytes,
            Failing failing,
            Map<String, String> facts,
            List<Step> history,
            @Nullable String asked) {}

    /**
     * Where a text fails, as far as that is a place.
     *
     * @param line   from 1; 0 if no line is to blame
     * @param column from 1, in characters of the decoded line; 0 for the line as a whole
     * @param said   in one sentence, never message text; empty if there is nothing to say
     */
    record Failing(int line, int column, String said) {}

    /**
     * Something that was done to a record.
     *
     * @param at    when
     * @param what  in a few words
     * @param where it went: {@code cables.raw-2@42}; null if nowhere
     */
    record Step(Instant at, String what, @Nullable String where) {}

    /** Who decides about an edited text. */
    enum Consent {
        /** One person, if its markings are not lower. */
        ALONE,
        /** One person, who asks another to confirm lower markings. */
        REQUEST,
        /** The other person, with the same text. */
        CONFIRM
    }

    /** What came of an action. */
    enum Result {
        DONE,
        /** It goes on. */
        BEGUN,
        /** A second person has to confirm it. */
        AWAITS_CONFIRMATION,
        REFUSED,
        /** There is no such record. */
        UNKNOWN
    }

    /**
     * What came of an action, in words.
     *
     * @param detail one sentence for people, never message text
     * @param where  what it made: {@code cables.raw-2@42}; null: nothing
     */
    record Outcome(Result result, String detail, @Nullable String where) {}

    /**
     * What was found.
     *
     * @param held the newest first, without text
     * @param all  how many there are
     */
    record Found(List<HeldRecord> held, int all) {}

    /**
     * How far the last replay of all is.
     *
     * @param reason  of the dead letters
     * @param who     wanted it
     * @param done    so many have been replayed or refused
     * @param all     so many are to be; -1 while they are looked for
     * @param running whether it goes on
     * @param said    how it goes, or ended, in one sentence
     */
    record Progress(String reason, String who, int done, int all, boolean running, String said) {}

    /** Dead letters. */
    Found list(Filter filter);

    /** Quarantined cables. */
    Found listQuarantined(Filter filter);

    /** Opens a dead letter or a quarantined cable; empty if there is no such record. */
    Optional<Opened> show(String place);

    /**
     * Puts a dead letter on its raw topic again, as it was, or edited.
     *
     * @param edited  null: as it was
     * @param consent of an edited text: lower markings need two people
     */
    Outcome replay(String place, byte @Nullable [] edited, Consent consent, String who);

    /** Begins to put all that died for one reason since a time on their raw topics again, and returns at once. */
    Outcome replayAll(String reason, Instant since, String who);

    /** How far that is; empty if there was none. */
    Optional<Progress> progress();

    /**
     * Lets a quarantined cable out.
     *
     * @param label    in place of its own; null: its own
     * @param confirms the label that another user asked for, {@link Opened#asked}; null: nothing is confirmed
     */
    Outcome release(String place, @Nullable String label, String who, @Nullable String confirms);

    /** Withdraws the request about a dead letter or a quarantined cable, one's own or another's. */
    Outcome withdraw(String place, String who);

    /**
     * Nothing more is to be done about it.
     *
     * @param why one sentence, never message text; may be empty
     */
    Outcome discard(String place, String who, String why);
}
