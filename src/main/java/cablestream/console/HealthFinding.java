package cablestream.console;

import cablestream.deadletters.Acknowledgement;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A finding for operators.
 *
 * @param severity     severity
 * @param code         kind
 * @param subject      topic, partition, role or lane; empty if the kind says all
 * @param sentence     description, without the full stop; it holds no number that changes by the second, as it is read aloud when
 *                     it changes
 * @param acknowledged its acknowledgement, {@code null} if there is none
 */
record HealthFinding(
        Severity severity,
        FindingCode code,
        String subject,
        String sentence,
        @Nullable Acknowledgement acknowledged) {
    /** The severity of a finding; the worst last. */
    enum Severity {
        /** Usual, and worth a look. */
        NOTE,
        /** An operator has to act. */
        ATTENTION,
        /** The program does not do its work. */
        FAILED
    }

    HealthFinding(Severity severity, FindingCode code, String subject, String sentence) {
        this(severity, code, subject, sentence, null);
    }

    /** A finding whose kind says all. */
    HealthFinding(Severity severity, FindingCode code, String sentence) {
        this(severity, code, "", sentence);
    }

    /** The key by which it is acknowledged: the same as long as it is the same trouble, whatever its numbers. */
    @JsonProperty
    String key() {
        return subject.isEmpty() ? code.name() : code.name() + ":" + subject.replace(' ', '-');
    }

    /** The section of the page that shows it. */
    @JsonProperty
    String section() {
        return code.section();
    }

    /** The list of the records that it counts, {@code late} or {@code waiting}; {@code null} if the section has them. */
    @JsonProperty
    @Nullable
    String list() {
        return code.list();
    }

    HealthFinding with(@Nullable Acknowledgement acknowledgement) {
        return new HealthFinding(severity, code, subject, sentence, acknowledgement);
    }
}
