package cablestream.streams;

import cablestream.cable.Precedence;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TraceContext;
import cablestream.metrics.LedgerEntry;
import cablestream.spans.HopSpan;
import cablestream.text.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The span of the record that a thread processes, until it ends. A thread processes one record at a time, and the nodes of a task know
 * nothing of each other: so the ledger, which counts each outcome, finds the span by its thread.
 */
final class OpenHop {
    private static final int SPAN_ID = 8;
    private static final ThreadLocal<@Nullable OpenHop> CURRENT = new ThreadLocal<>();
    /** The entries of the ledger that are outcomes of a hop. */
    private static final Set<LedgerEntry> OUTCOMES = EnumSet.of(
            LedgerEntry.ADMITTED,
            LedgerEntry.PUBLISHED,
            LedgerEntry.QUARANTINED,
            LedgerEntry.DEAD,
            LedgerEntry.DUPLICATE,
            LedgerEntry.SUPERSEDED,
            LedgerEntry.SERVICE,
            LedgerEntry.HELD);

    private final String hop;
    private final String group;
    private final RecordPosition record;
    private final Instant begin = Instant.now();
    private final long nanos = System.nanoTime();
    private final Set<LedgerEntry> outcomes = EnumSet.noneOf(LedgerEntry.class);
    private final Set<String> reasons = new LinkedHashSet<>();
    private @Nullable Precedence precedence;
    private @Nullable String parentId;
    private @Nullable TraceContext trace;

    OpenHop(String hop, String group, RecordPosition record) {
        this.hop = hop;
        this.group = group;
        this.record = record;
    }

    static void begin(OpenHop hop) {
        CURRENT.set(hop);
    }

    /** The span of this thread; {@code null} if there is none. */
    static @Nullable OpenHop current() {
        return CURRENT.get();
    }

    /** Takes the span from this thread, and returns it; {@code null} if there is none. */
    static @Nullable OpenHop discard() {
        OpenHop open = CURRENT.get();
        if (open != null) {
            CURRENT.remove();
        }
        return open;
    }

    /** An outcome was counted. */
    static void counted(LedgerEntry entry, String label) {
        OpenHop open = CURRENT.get();
        if (open != null && OUTCOMES.contains(entry)) {
            open.outcomes.add(entry);
            if (!label.isEmpty()) {
                open.reasons.add(label);
            }
        }
    }

    /** A transmission has this precedence; the highest of a record counts. */
    static void precedence(@Nullable Precedence precedence) {
        OpenHop open = CURRENT.get();
        boolean higher = open != null
                && precedence != null
                && (open.precedence == null || precedence.compareTo(open.precedence) > 0);
        if (higher) {
            open.precedence = precedence;
        }
    }

    /** A trace that starts here: its first span is this one. */
    TraceContext starting(TraceContext started) {
        trace = started;
        return started;
    }

    /**
     * A trace that continues here. The span id is a digest of trace, hop and position, so that a repeated transaction gives the same one.
     */
    TraceContext within(TraceContext given) {
        if (trace == null) {
            byte[] digest = Sha256.of(given.traceId() + " " + hop + " " + record);
            trace = given.from(HexFormat.of().formatHex(digest, 0, SPAN_ID));
            parentId = given.spanId();
        }
        return trace;
    }

    /** The span up to now; empty if the record has no trace that is sampled. */
    Optional<HopSpan> span() {
        if (trace == null) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        outcomes.forEach(outcome -> names.add(outcome.name()));
        return Optional.of(new HopSpan(
                hop,
                trace.traceId(),
                trace.spanId(),
                parentId,
                begin,
                Duration.ofNanos(System.nanoTime() - nanos),
                record,
                group,
                precedence == null ? null : precedence.name(),
                names,
                List.copyOf(reasons),
                outcomes.contains(LedgerEntry.DEAD)));
    }
}
