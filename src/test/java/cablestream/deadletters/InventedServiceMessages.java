package cablestream.deadletters;

import cablestream.series.Gap;
import cablestream.series.OpenGaps;
import cablestream.series.SeriesKind;
import cablestream.settings.OutgoingSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Service messages whose audit is in memory; they decide as those of Kafka do. */
public final class InventedServiceMessages implements ServiceMessages {
    public static final Instant NOW = Instant.parse("2009-03-16T16:35:00Z");

    private static final OutgoingSettings SERVICE = new OutgoingSettings("cables.outgoing", "RUEHXX");

    /** What was sent, in order. */
    public final List<String> sent = new ArrayList<>();

    private final AuditBook book = new AuditBook();
    private List<OpenGaps> open = List.of(open(SeriesKind.CHANNEL, "QQA", gap(412, 413)));
    private Instant now = NOW;

    /** An open gap. */
    public static Gap gap(int first, int last) {
        return new Gap(first, last, 10_000, NOW.minusSeconds(600), true);
    }

    /** A request that was sent to RUEHLI. */
    public static NumberRequest request(SeriesKind kind, String series, int first, int last) {
        return new NumberRequest(
                kind, series, List.of(new NumberRequest.RequestedGap(first, last, NOW)), "RUEHLI", 1, null);
    }

    /** An entry with such a request. */
    public static AuditEntry asked(AuditEntry entry, NumberRequest request) {
        return entry.asking(request);
    }

    /** The open gaps of a series. */
    public static OpenGaps open(SeriesKind kind, String series, Gap... gaps) {
        return new OpenGaps(kind, series, List.of(gaps));
    }

    /** From now on these gaps are open. */
    public void open(OpenGaps... gaps) {
        open = List.of(gaps);
    }

    /** From now on it is another time. */
    public void at(Instant time) {
        now = time;
    }

    @Override
    public Preview preview(WantedNumbers wanted, String who) {
        try {
            return decision(who).preview(wanted);
        } catch (RepairRefused e) {
            if (e.unknown()) {
                throw e;
            }
            return new Preview("RR <RI>", wanted.to(), e.getMessage(), RequestDecision.lacking(wanted.to()));
        }
    }

    @Override
    public RepairOutcome ask(WantedNumbers wanted, String who) {
        try {
            RequestDraft draft = decision(who).audited(wanted);
            book.add(draft.entry());
            AuditEntry done = AuditEntry.done(draft.entry());
            sent.add(draft.text());
            return new RepairOutcome(
                    RepairOutcome.Result.DONE, done.detail(), "cables.outgoing-0@" + (sent.size() - 1));
        } catch (RepairRefused e) {
            return RepairOutcome.failed(e);
        }
    }

    private RequestDecision decision(String who) {
        return new RequestDecision(book, open, SERVICE, new Operator(who), now);
    }

    /** The audit of all requests. */
    AuditBook book() {
        return book;
    }
}
