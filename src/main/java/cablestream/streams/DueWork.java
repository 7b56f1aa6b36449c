package cablestream.streams;

import cablestream.streams.DueIndex.Entry;
import cablestream.streams.FailureCounts.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Carries out the due entries of a due index, each by itself. An entry whose decision fails, or which has killed its
 * thread too often, becomes a dead letter, and the others continue.
 */
final class DueWork {
    private final ProcessorContext<byte[], Object> context;
    private final FailureCounts failures;
    private final DueIndex dueIndex;
    private final InternalDeadLetters internalDeadLetters;

    DueWork(
            ProcessorContext<byte[], Object> context,
            FailureCounts failures,
            DueIndex dueIndex,
            InternalDeadLetters internalDeadLetters) {
        this.context = context;
        this.failures = failures;
        this.dueIndex = dueIndex;
        this.internalDeadLetters = internalDeadLetters;
    }

    /** @param decision reads and decides, and returns the action that changes state and sends */
    void carryOut(Instant now, Function<Entry, Runnable> decision) {
        List<Entry> entries = dueIndex.take(now);
        for (Entry entry : entries) {
            Work work = new Work(context.applicationId(), context.taskId() + " " + entry.name());
            Optional<RepeatedFailure> failure = failures.tooMany(work);
            if (failure.isPresent()) {
                internalDeadLetters.setAside(dueIndex.name(), entry, failure.get());
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
            internalDeadLetters.write(dueIndex.name(), entry, e);
            return;
        }
        decided.run();
    }
}
