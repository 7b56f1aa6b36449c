package cablestream.streams;

import cablestream.kafka.RecordPosition;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes the records of a source topic to its node, except for a record that has failed {@value FailureCounts#MOST} times: that is set
 * aside, and its partition goes on.
 *
 * @param <V> values that the node forwards
 */
final class CircuitBreaker<V> implements Processor<byte[], byte[], byte[], V> {
    private static final Logger LOG = LoggerFactory.getLogger(CircuitBreaker.class);

    private final SourceNode<V> node;
    private final FailureCounts failures;
    private final Duration pause;
    private ProcessorContext<byte[], V> context;

    /** @param pause longer than the commit interval: a record that is followed by it is committed alone */
    CircuitBreaker(SourceNode<V> node, FailureCounts failures, Duration pause) {
        this.node = node;
        this.failures = failures;
        this.pause = pause;
    }

    @Override
    public void init(ProcessorContext<byte[], V> context) {
        this.context = context;
        node.init(context);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata received = context.recordMetadata().orElseThrow();
        RecordPosition position = new RecordPosition(received.topic(), received.partition(), received.offset());
        Optional<RepeatedFailure> failure = failures.tooMany(context.applicationId(), position);
        if (failure.isPresent()) {
            LOG.error(
                    "{} failed {} times and is set aside",
                    position,
                    failure.get().times());
            node.setAside(record, failure.get());
            return;
        }
        try {
            node.process(record);
        } catch (Error e) {
            // No handler of Kafka Streams sees it.
            failures.add(context.applicationId(), position, e);
            throw e;
        }
        if (failures.isSingle(context.applicationId(), position)) {
            sleep();
        }
    }

    @Override
    public void close() {
        node.close();
    }

    /** Until the commit has shown whether all of its outputs were accepted. */
    private void sleep() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
