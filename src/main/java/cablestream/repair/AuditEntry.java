package cablestream.repair;

import cablestream.watch.Action;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operator did, or was refused, as it stands on the audit topic.
 *
 * @param at       when
 * @param who      name of the operator, as given
 * @param what     what was done
 * @param target   place of the record that it was done to: {@code cables.dead-0@7}
 * @param original place of the first dead letter of a text that was replayed more than once, otherwise the target
 * @param attempt  of a replay which one it is for the original, from 1; 0 of all else
 * @param origin   where the target's bytes were received
 * @param became   where they were put: {@code cables.raw-1@55}; {@code null} if nowhere
 * @param becameAt the broker's time there
 * @param label    of a release the label that was given, {@code SECRET//NOFORN}; {@code null} of all else
 * @param outcome  whether it was done
 * @param detail   one sentence, never message text
 */
@JsonIgnoreProperties(ignoreUnknown = true)
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
        String detail) {
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
        /** Nothing more is to be done about it. */
        DISCARD,
        /** A release under a lowered label was asked for, which somebody else is to confirm. */
        REQUEST,
        /** Such a release was confirmed. */
        CONFIRM,
        /** A quarantined cable was let go under a label that a person answers for. */
        RELEASE
    }

    /** How actions end. */
    public enum Outcome {
        DONE,
        REFUSED
    }

    boolean done(What action) {
        return what == action && outcome == Outcome.DONE;
    }

    /** The same, with where the bytes were put. */
    AuditEntry put(String place, Instant time) {
        return new AuditEntry(at, who, what, target, original, attempt, origin, place, time, label, outcome, detail);
    }

    /** As the console shows it. */
    Action action() {
        return new Action(at, who, what.name(), target, outcome.name(), detail);
    }

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an audit entry that cannot be written", e);
        }
    }

    /** It as JSON with the same names. */
    JsonNode json() {
        return JSON.valueToTree(this);
    }

    /** Reads what {@link #bytes} wrote; nothing if somebody else wrote it. */
    static Optional<AuditEntry> read(byte @Nullable [] bytes) {
        try {
            AuditEntry entry = bytes == null ? null : JSON.readValue(bytes, AuditEntry.class);
            boolean whole = entry != null
                    && entry.at != null
                    && entry.who != null
                    && entry.what != null
                    && entry.target != null
                    && entry.original != null
                    && entry.outcome != null
                    && entry.detail != null;
            return whole ? Optional.of(entry) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
