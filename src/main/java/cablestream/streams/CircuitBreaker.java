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
        RecordMetadata received = context.recordMetadata().orElseThrow();
        RecordPosition position = new RecordPosition(received.topic(), received.partition(), received.offset());
        traces.run(context.applicationId(), position, () -> process(record, position));
        // A label from the other lane can wait for the next commit: most are of messages that this lane does not have,
        // and there are as
        // many as cables of the other lane.
        if (!LabelTransfer.isLabel(record)) {
            commits.processed(record.timestamp());
        }
    }

    private void process(Record<byte[], byte[]> record, RecordPosition position) {
        FailureCounts.Work work = new FailureCounts.Work(context.applicationId(), position);
        Optional<RepeatedFailure> failure = failures.tooMany(work);
        if (failure.isPresent()) {
            LOG.error(
                    "{} failed {} times and is set aside",
                    position,
                    failure.get().times());
            node.setAside(record, failure.get());
        } else {
            failures.run(work, () -> node.process(record));
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
