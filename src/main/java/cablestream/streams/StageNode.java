package cablestream.streams;

import cablestream.assemble.Message;
import cablestream.intake.DeadReason;
import cablestream.kafka.CableHeaders;
import cablestream.metrics.Meters;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * One pure step as a node. It is timed by its name, and is the only place that decides on a message after the failure of a
 * step. Such a failure is an error of ours: each transmission of the message becomes a dead letter, and the traffic goes
 * on.
 *
 * @param <A> input of the step
 * @param <B> output of the step
 */
final class StageNode<A, B> implements Processor<byte[], A, byte[], Object> {
    private static final RecordLog LOG = RecordLog.of(StageNode.class);

    private final String next;
    private final Function<A, B> step;
    private final Function<A, Message> message;
    private final String name;
    private final Timer timer;
    private ProcessorContext<byte[], Object> context;
    private DeadLetterWriter deadLetters;

    StageNode(String name, String next, Function<A, B> step, Function<A, Message> message, Meters meters) {
        this.name = name;
        this.next = next;
        this.step = step;
        this.message = message;
        this.timer = meters.stage(name);
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        this.context = context;
        this.deadLetters = new DeadLetterWriter(context);
    }

    @Override
    public void process(Record<byte[], A> record) {
        long start = System.nanoTime();
        B result;
        try {
            result = step.apply(record.value());
        } catch (RuntimeException | StackOverflowError e) {
            writeDeadLetter(record, e);
            return;
        }
        timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        context.forward(record.withValue(result), next);
    }

    private void writeDeadLetter(Record<byte[], A> record, Throwable cause) {
        if (CableHeaders.has(record.headers(), CableHeaders.HEARTBEAT)) {
            // It is no transmission, and in no account: that it did not come through shows in its age.
            LOG.error("A heartbeat ended: {}", DeadLetterCause.failure(name, cause));
            return;
        }
        deadLetters.write(
                record,
                message.apply(record.value()),
                DeadReason.UNPROCESSABLE,
                origin -> DeadLetterCause.failed(name, cause, origin));
    }
}
