package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.RecordPosition;
import cablestream.kafka.TraceStarter;
import cablestream.spans.SpanSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
    private static final ReceivedRecord LATER = at(9);

    private final MockProcessorContext<byte[], Object> context = new MockProcessorContext<>();
    private final FailureCounts failures = new FailureCounts();
    private final Recorded node = new Recorded();
    private final CircuitBreaker<Object> breaker = new CircuitBreaker<>(
            node,
            failures,
            new HopTraces("", new TraceStarter(false), SpanSink.NONE),
            given -> new CommitPace(given, Duration.ofMillis(100), CommitPace.LONGEST));

    @BeforeEach
    void init() {
        context.setCurrentSystemTimeMs(CommitPaceTest.laterThanAllBefore());
        breaker.init(context);
    }

    @Test
    void aRecordIsProcessedAndItsCommitRequested() {
        process(1);

        assertThat(node.done).containsExactly("process cables.raw-0@1");
        assertThat(context.committed()).isTrue();
    }

    @Test
    void aNodeMayLeaveTheCommitToLaterRecords() {
        node.requestsCommit = false;

        process(1);

        assertThat(node.done).hasSize(1);
        assertThat(context.committed()).isFalse();
    }

    @Test
    void whatGoesAheadIsProcessedBeforeThePresentRecord() {
        node.ahead = List.of(LATER);

        process(1);

        assertThat(node.done).containsExactly("ahead cables.raw-0@9", "process cables.raw-0@1");
    }

    @Test
    void whatFailedTooOftenDoesNotGoAhead() {
        node.ahead = List.of(LATER);
        failTooOften(9);

        process(1);

        assertThat(node.done).containsExactly("process cables.raw-0@1");
    }

    @Test
    void whatFailedTooOftenIsSetAsideAtItsTurn() {
        failTooOften(9);

        process(9);

        assertThat(node.done).containsExactly("set aside cables.raw-0@9");
    }

    private void process(long offset) {
        context.setRecordMetadata("cables.raw", 0, offset);
        breaker.process(at(offset).record());
    }

    private void failTooOften(long offset) {
        for (int i = 0; i < 3; i++) {
            failures.refused(
                    new FailureCounts.Work(context.applicationId(), at(offset).position()),
                    new IllegalStateException("an error of ours"));
        }
    }

    private static ReceivedRecord at(long offset) {
        return new ReceivedRecord(
                new Record<>(new byte[0], new byte[0], 0), new RecordPosition("cables.raw", 0, offset));
    }

    /** A node that records what it is to do. */
    private static final class Recorded implements SourceNode<Object> {
        private final List<String> done = new ArrayList<>();
        private List<ReceivedRecord> ahead = List.of();
        private boolean requestsCommit = true;

        @Override
        public void init(ProcessorContext<byte[], Object> context) {}

        @Override
        public void process(ReceivedRecord received) {
            done.add("process " + received.position());
        }

        @Override
        public void setAside(ReceivedRecord received, RepeatedFailure failure) {
            done.add("set aside " + received.position());
        }

        @Override
        public boolean requestsCommit(ReceivedRecord received) {
            return requestsCommit;
        }

        @Override
        public List<ReceivedRecord> ahead(ReceivedRecord present) {
            return ahead;
        }

        @Override
        public void processAhead(ReceivedRecord received) {
            done.add("ahead " + received.position());
        }
    }
}
