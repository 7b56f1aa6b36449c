package cablestream.deadletters;

import cablestream.kafka.RecordPosition;
import cablestream.record.AuditKey;
import cablestream.status.OperatorAction;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An action of an operator, or a refusal of it, as a record of the audit topic.
 *
 * @param at       time of the action
 * @param who      name of the operator, as given
 * @param what     kind of action
 * @param target   position of the record acted on: {@code cables.dead-0@7}
 * @param original position of the first dead letter of a repeatedly replayed text, otherwise the target
 * @param attempt  number of a replay of the original, from 1; 0 for other actions
 * @param origin   position of the target's raw record
 * @param became   position of the new raw record: {@code cables.raw-1@55}; {@code null} if there is none
 * @param becameAt broker timestamp of the new raw record
 * @param label    given label of a release, or of an edited text with lower markings, {@code SECRET//NOFORN}; {@code null} for
 *                 other actions
 * @param outcome  result of the action
 * @param detail   one sentence, never message text
 * @param sentence sentence of an acknowledged finding; {@code null} for other actions
 * @param handOver receiver and open items of a shift that is handed over; {@code null} for other actions
 * @param numbers  missing numbers that were asked for; {@code null} for other actions
 * @param subject  exact subject of a decision; {@code null} if nobody else has to decide
 * @param seal     position and signature of the entry; {@code null} in entries by older versions
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(
        Instant at,
        String who,
        What what,
        String target,
        String original,
        int attempt,
        @Nullable String origin,
        @Nullable String became,
        @Nullable Instant becameAt,
        @Nullable String label,
        Outcome outcome,
        String detail,
        @Nullable String sentence,
        @Nullable HandOver handOver,
        @Nullable NumberRequest numbers,
        @Nullable Subject subject,
        @Nullable Seal seal) {
    /** The time for which a request can be confirmed. */
    public static final Duration VALIDITY = Duration.ofHours(24);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Kinds of actions. */
    public enum What {
        /** The bytes of a dead letter, or an edited copy of them, were put on a raw topic again. */
        REPLAY,
        /** A replay of all dead letters of a reason has ended. */
        REPLAY_ALL,
        /** The bytes of a raw record were put on its topic again. */
        FEED_AGAIN,
        /** A record was discarded: no further action is planned. */
        DISCARD,
        /** A lower label was asked for, by a release or an edited text: another person has to confirm it. */
        REQUEST,
        /** A {@link #REQUEST} was confirmed and carried out. */
        CONFIRM,
        /** A {@link #REQUEST} was withdrawn. */
        WITHDRAW,
        /** A quarantined cable was let go under a label that a person answers for. */
        RELEASE,
        /** A feed is filled with cables that were published before: begun or ended. */
        BACKFILL,
        /** A finding of the console was acknowledged with a note. */
        ACKNOWLEDGE,
        /** An acknowledgement ended: a person withdrew it, or its finding is gone. */
        END_ACKNOWLEDGEMENT,
        /** A note for the next shift. */
        NOTE,
        /** A shift was handed over to a person, who has to take it over. */
        HAND_OVER,
        /** A {@link #HAND_OVER} was confirmed by its receiver. */
        TAKE_OVER,
        /** A service message that asks for missing numbers was sent. */
        ASK_FOR_NUMBERS
    }

    /** The results of actions. */
    public enum Outcome {
        DONE,
        REFUSED
    }

    /**
     * The exact subject of a decision, so that the decision counts for no other one.
     *
     * @param identity identity of the message; {@code null} for a dead letter
     * @param revision quarantined revision; 0 for a dead letter
     * @param complete whether no section is missing
     * @param digest   digest of an edited text, in hexadecimal; {@code null} for a release
     * @param request  position of the request that is confirmed or withdrawn, {@code cables.audit-0@17}; {@code null} for
     *                 other actions
     */
    public record Subject(
            @Nullable String identity,
            int revision,
            boolean complete,
            @Nullable String digest,
            @Nullable String request) {
        /** The same subject in answer to a request. */
        Subject answering(@Nullable String place) {
            return new Subject(identity, revision, complete, digest, place);
        }
    }

    /**
     * The receiver and the open items of a shift that is handed over.
     *
     * @param to   name of the person who has to take it over
     * @param open number of open items by their kind
     */
    public record HandOver(String to, SortedMap<String, Long> open) {
        public HandOver {
            // The signature is over the entries in this order.
            open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
        }
    }

    /**
     * The proof that an entry is genuine.
     *
     * @param place     position at which it was written, so that a copy elsewhere does not count
     * @param signature signature over the whole entry; {@code null} if no key is set
     */
    public record Seal(String place, @Nullable String signature) {}

    /** An entry about one record, not sealed yet; components without a parameter are absent. */
    public static AuditEntry of(Instant at, String who, What what, String target, Outcome outcome, String detail) {
        return new AuditEntry(
                at, who, what, target, target, 0, null, null, null, null, outcome, detail, null, null, null, null,
                null);
    }

    /** Whether this action was done, and not refused. */
    public boolean done(What action) {
        return what == action && outcome == Outcome.DONE;
    }

    /** Whether it put bytes on a raw topic again: a replay, or the confirmation of one. */
    public boolean replays() {
        return attempt > 0 && became != null && (done(What.REPLAY) || done(What.CONFIRM));
    }

    /** Until when a request may be confirmed. */
    public Instant end() {
        return at.plus(VALIDITY);
    }

    /** This entry as a replay of a text whose first dead letter is another record. */
    public AuditEntry attempt(String first, int number) {
        return with(draft -> {
            draft.original = first;
            draft.attempt = number;
        });
    }

    /** This entry with the position of the target's raw record. */
    public AuditEntry receivedAt(@Nullable String place) {
        return with(draft -> draft.origin = place);
    }

    /** This entry with an exact subject. */
    public AuditEntry about(@Nullable Subject exactly) {
        return with(draft -> draft.subject = exactly);
    }

    /** This entry about a finding. */
    AuditEntry found(String finding) {
        return with(draft -> draft.sentence = finding);
    }

    /** This entry as a hand-over to a person. */
    AuditEntry to(String receiver, SortedMap<String, Long> open) {
        return with(draft -> draft.handOver = new HandOver(receiver, open));
    }

    /** This entry as a request for missing numbers. */
    AuditEntry asking(NumberRequest request) {
        return with(draft -> draft.numbers = request);
    }

    /** This entry with a label. */
    public AuditEntry under(@Nullable String given) {
        return with(draft -> draft.label = given);
    }

    /** This entry with the position of the new raw record. */
    public AuditEntry put(String place, Instant time) {
        return with(draft -> {
            draft.became = place;
            draft.becameAt = time;
        });
    }

    /** This entry for one position of the audit topic, signed with the key if there is one. */
    public AuditEntry sealed(RecordPosition place, @Nullable AuditKey key) {
        AuditEntry unsigned = with(new Seal(place.toString(), null));
        return key == null ? unsigned : with(new Seal(place.toString(), key.signEntry(unsigned.bytes())));
    }

    /**
     * Whether it was written for its position, and signed.
     *
     * @param key {@code null} if none is set: then only the rights on the topic protect it
     */
    boolean genuine(RecordPosition place, @Nullable AuditKey key) {
        if (seal == null) {
            return key == null;
        }
        boolean itsPlace = place.toString().equals(seal.place());
        return itsPlace
                && (key == null
                        || key.signedEntry(with(new Seal(seal.place(), null)).bytes(), seal.signature()));
    }

    private AuditEntry with(Seal value) {
        return with(draft -> draft.seal = value);
    }

    private AuditEntry with(Consumer<AuditDraft> change) {
        AuditDraft draft = new AuditDraft(this);
        change.accept(draft);
        return draft.entry();
    }

    /** The entry as the console shows it. */
    OperatorAction action() {
        return new OperatorAction(at, who, what.name(), target, outcome.name(), detail);
    }

    public byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an audit entry that cannot be written", e);
        }
    }

    /** The entry as JSON with the same names. */
    JsonNode json() {
        return JSON.valueToTree(this);
    }

    /** Parses the result of {@link #bytes}; empty for other bytes. */
    public static Optional<AuditEntry> read(byte @Nullable [] bytes) {
        try {
            AuditEntry entry = bytes == null ? null : JSON.readValue(bytes, AuditEntry.class);
            return Optional.ofNullable(entry).filter(AuditEntry::isWhole);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** JSON that others wrote may lack any of them. */
    private boolean isWhole() {
        return at != null
                && who != null
                && what != null
                && target != null
                && original != null
                && outcome != null
                && detail != null;
    }

    /**
     * An entry of an action that was done.
     *
     * @throws RepairRefused if its outcome is {@link Outcome#REFUSED}
     */
    static AuditEntry done(AuditEntry written) {
        if (written.outcome() == Outcome.REFUSED) {
            throw new RepairRefused(written.target() + ": " + written.detail());
        }
        return written;
    }
}
