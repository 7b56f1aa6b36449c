package cablestream.streams;

import cablestream.streams.DueIndex.Entry;
import cablestream.streams.FailureCounts.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Carries out the due entries of a timetable, each by itself. An entry whose decision fails, or which has killed its
 * thread too often, becomes a dead letter, and the others continue.
 */
final class DueWork {
    private final ProcessorContext<byte[], Object> context;
    private final FailureCounts failures;
    private final DueIndex timetable;
    private final InternalDeadLetters strays;

    DueWork(
            ProcessorContext<byte[], Object> context,
            FailureCounts failures,
            DueIndex timetable,
            InternalDeadLetters strays) {
        this.context = context;
        this.failures = failures;
        this.timetable = timetable;
        this.strays = strays;
    }

    /** @param decision reads and decides, and returns the action that changes state and sends */
    void carryOut(Instant now, Function<Entry, Runnable> decision) {
        List<Entry> entries = timetable.take(now);
        for (Entry entry : entries) {
            Work work = new Work(context.applicationId(), context.taskId() + " " + entry.name());
            Optional<RepeatedFailure> failure = failures.tooMany(work);
            if (failure.isPresent()) {
                strays.setAside(timetable.name(), entry, failure.get());
            } else {
                failures.run(work, () -> carryOut(entry, decision));
            }
        }
        if (!entries.isEmpty()) {
            context.commit();
        }
    }

    private void carryOut(Entry entry, Function<Entry, Runnable> decision) {
        Runnable decided;
        try {
            decided = decision.apply(entry);
        } catch (RuntimeException | StackOverflowError e) {
            if (!FailureCounts.isOfDecision(e)) {
                throw e;
            }
            strays.bury(timetable.name(), entry, e);
            return;
        }
        decided.run();
    }
}
