package cablestream.streams;

import cablestream.kafka.RecordPosition;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes the records of a source topic to its node, except for a record that has failed too often: that is set aside, and its partition
 * goes on. Requests commits of what was processed.
 *
 * @param <V> values that the node forwards
 */
final class CircuitBreaker<V> implements Processor<byte[], byte[], byte[], V> {
    private static final Logger LOG = LoggerFactory.getLogger(CircuitBreaker.class);

    private final SourceNode<V> node;
    private final FailureCounts failures;
    private final HopTraces traces;
    private final Function<ProcessorContext<?, ?>, CommitPace> paces;
    private ProcessorContext<byte[], V> context;
    private CommitPace commits;

    CircuitBreaker(
            SourceNode<V> node,
            FailureCounts failures,
            HopTraces traces,
            Function<ProcessorContext<?, ?>, CommitPace> paces) {
        this.node = node;
        this.failures = failures;
        this.traces = traces;
        this.paces = paces;
    }

    @Override
    public void init(ProcessorContext<byte[], V> context) {
        this.context = context;
        this.commits = paces.apply(context);
        node.init(context);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata metadata = context.recordMetadata().orElseThrow();
        ReceivedRecord present = new ReceivedRecord(
                record, new RecordPosition(metadata.topic(), metadata.partition(), metadata.offset()));
        for (ReceivedRecord ahead : node.ahead(present)) {
            // One that has failed before waits for its turn.
            if (failures.tooMany(work(ahead)).isEmpty()) {
                run(ahead, () -> failures.run(work(ahead), () -> node.processAhead(ahead)));
                commits.processedAhead(ahead.record().timestamp());
            }
        }
        run(present, () -> processOrSetAside(present));
        if (node.requestsCommit(present)) {
            commits.processed(record.timestamp());
        }
    }

    private void run(ReceivedRecord received, Runnable action) {
        traces.run(context.applicationId(), received.position(), action);
    }

    private void processOrSetAside(ReceivedRecord received) {
        Optional<RepeatedFailure> failure = failures.tooMany(work(received));
        if (failure.isPresent()) {
            LOG.error(
                    "{} failed {} times and is set aside",
                    received.position(),
                    failure.get().times());
            node.setAside(received, failure.get());
        } else {
            failures.run(work(received), () -> node.process(received));
        }
    }

    private FailureCounts.Work work(ReceivedRecord received) {
        return new FailureCounts.Work(context.applicationId(), received.position());
    }

    @Override
    public void close() {
        node.close();
    }
}
