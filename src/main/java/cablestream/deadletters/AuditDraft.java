package cablestream.deadletters;

import cablestream.deadletters.AuditEntry.HandOver;
import cablestream.deadletters.AuditEntry.Seal;
import cablestream.deadletters.AuditEntry.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A copy of an audit entry with some changed components. */
final class AuditDraft {
    private final AuditEntry base;
    String original;
    int attempt;

    @Nullable
    String origin;

    @Nullable
    String became;

    @Nullable
    Instant becameAt;

    @Nullable
    String label;

    @Nullable
    String sentence;

    @Nullable
    HandOver handOver;

    @Nullable
    NumberRequest numbers;

    @Nullable
    Subject subject;

    @Nullable
    Seal seal;

    AuditDraft(AuditEntry base) {
        this.base = base;
        this.original = base.original();
        this.attempt = base.attempt();
        this.origin = base.origin();
        this.became = base.became();
        this.becameAt = base.becameAt();
        this.label = base.label();
        this.sentence = base.sentence();
        this.handOver = base.handOver();
        this.numbers = base.numbers();
        this.subject = base.subject();
        this.seal = base.seal();
    }

    AuditEntry entry() {
        return new AuditEntry(
                base.at(),
                base.who(),
                base.what(),
                base.target(),
                original,
                attempt,
                origin,
                became,
                becameAt,
                label,
                base.outcome(),
                base.detail(),
                sentence,
                handOver,
                numbers,
                subject,
                seal);
    }
}
