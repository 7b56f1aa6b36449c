package cablestream.deadletters;

import cablestream.deadletters.AuditWriter.Deed;
import cablestream.settings.Settings;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what operators of a shift do. One action at a time, as all processes share one transactional id. */
public final class KafkaShifts implements Shifts {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaShifts.class);

    private final Settings settings;
    private final Supplier<AuditBook> book;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    /** @param book audit as it was read last */
    public KafkaShifts(Settings settings, Supplier<AuditBook> book) {
        this.settings = settings;
        this.book = book;
    }

    @Override
    public List<Acknowledgement> acknowledged() {
        return book.get().acknowledged();
    }

    @Override
    public RepairOutcome acknowledge(String finding, String sentence, String note, String who) {
        return act(all -> ShiftEntries.acknowledge(finding, sentence, note, new Operator(who), clock.instant()));
    }

    @Override
    public RepairOutcome withdraw(String finding, String who) {
        return act(all -> ShiftEntries.withdraw(all, finding, new Operator(who), clock.instant()));
    }

    @Override
    public Shift now() {
        return book.get().shift();
    }

    @Override
    public RepairOutcome note(String note, String who) {
        return act(all -> ShiftEntries.note(all, note, new Operator(who), clock.instant()), ShiftEntries::noted);
    }

    @Override
    public RepairOutcome handOver(String to, String note, SortedMap<String, Long> open, String who) {
        return act(all -> ShiftEntries.handOver(all, to, note, open, new Operator(who), clock.instant()));
    }

    @Override
    public RepairOutcome refuseHandOver(String why, String who) {
        return act(all -> ShiftEntries.refuseHandOver(why, new Operator(who), clock.instant()));
    }

    @Override
    public RepairOutcome takeOver(String who) {
        return act(all -> ShiftEntries.takeOver(all, new Operator(who), clock.instant()));
    }

    @Override
    public void end(Acknowledgement gone) {
        try {
            write(all -> ShiftEntries.gone(all, gone, clock.instant()));
        } catch (RepairRefused e) {
            // Another process was faster.
        } catch (KafkaException e) {
            LOG.warn("An acknowledgement could not be ended: {}", e.getClass().getSimpleName());
        }
    }

    private RepairOutcome act(Function<AuditBook, AuditEntry> decide) {
        return act(decide, (before, done) -> done.detail());
    }

    /** @param answer answer to a person, by the shift before and the entry of what was done */
    private RepairOutcome act(Function<AuditBook, AuditEntry> decide, BiFunction<Shift, AuditEntry, String> answer) {
        AtomicReference<Shift> before = new AtomicReference<>(now());
        try {
            AuditEntry done = AuditEntry.done(write(all -> {
                before.set(all.shift());
                return decide.apply(all);
            }));
            return new RepairOutcome(RepairOutcome.Result.DONE, answer.apply(before.get(), done), null);
        } catch (RepairRefused | KafkaException e) {
            return RepairOutcome.failed(e);
        }
    }

    private synchronized AuditEntry write(Function<AuditBook, AuditEntry> decide) {
        try (AuditWriter writer = new AuditWriter(settings)) {
            return writer.write(all -> new Deed(decide.apply(all), null));
        }
    }
}
