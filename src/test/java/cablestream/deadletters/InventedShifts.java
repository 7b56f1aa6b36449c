package cablestream.deadletters;

import cablestream.kafka.RecordPosition;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Shifts whose audit is in memory; they decide as those of Kafka do. */
public final class InventedShifts implements Shifts {
    /** What was written, in order. */
    public final List<AuditEntry> written = new ArrayList<>();

    private final AuditBook book = new AuditBook();
    private final Clock clock;

    public InventedShifts() {
        this(Clock.systemUTC());
    }

    public InventedShifts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized List<Acknowledgement> acknowledged() {
        return book.acknowledged();
    }

    @Override
    public synchronized RepairOutcome acknowledge(String finding, String sentence, String note, String who) {
        return act(() -> ShiftEntries.acknowledge(finding, sentence, note, new Operator(who), time()));
    }

    @Override
    public synchronized RepairOutcome withdraw(String finding, String who) {
        return act(() -> ShiftEntries.withdraw(book, finding, new Operator(who), time()));
    }

    @Override
    public synchronized Shift now() {
        return book.shift();
    }

    @Override
    public synchronized RepairOutcome note(String note, String who) {
        Shift before = book.shift();
        return act(
                () -> ShiftEntries.note(book, note, new Operator(who), time()),
                done -> ShiftEntries.noted(before, done));
    }

    @Override
    public synchronized RepairOutcome handOver(String to, String note, SortedMap<String, Long> open, String who) {
        return act(() -> ShiftEntries.handOver(book, to, note, open, new Operator(who), time()));
    }

    @Override
    public synchronized RepairOutcome refuseHandOver(String why, String who) {
        return act(() -> ShiftEntries.refuseHandOver(why, new Operator(who), time()));
    }

    @Override
    public synchronized RepairOutcome takeOver(String who) {
        return act(() -> ShiftEntries.takeOver(book, new Operator(who), time()));
    }

    @Override
    public synchronized void end(Acknowledgement gone) {
        try {
            add(ShiftEntries.gone(book, gone, time()));
        } catch (RepairRefused e) {
            // It has ended before.
        }
    }

    private RepairOutcome act(Supplier<AuditEntry> decide) {
        return act(decide, AuditEntry::detail);
    }

    private RepairOutcome act(Supplier<AuditEntry> decide, Function<AuditEntry, String> answer) {
        try {
            AuditEntry done = AuditEntry.done(add(decide.get()));
            return new RepairOutcome(RepairOutcome.Result.DONE, answer.apply(done), null);
        } catch (RepairRefused e) {
            return RepairOutcome.failed(e);
        }
    }

    private AuditEntry add(AuditEntry entry) {
        AuditEntry sealed = entry.sealed(new RecordPosition("cables.audit", 0, written.size()), null);
        written.add(sealed);
        book.add(sealed);
        return sealed;
    }

    private Instant time() {
        return clock.instant();
    }
}
