package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.RecordPosition;
import cablestream.streams.FailureCounts.Work;
import java.util.stream.Stream;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureCountsTest {
    private static final Work FAILING = at(7);
    private static final Work LATER = at(40);

    private final FailureCounts failures = new FailureCounts();

    static Stream<Throwable> ofTheRecord() {
        return Stream.of(
                new IllegalStateException(),
                new StackOverflowError(),
                new SerializationException("state cannot be read"),
                new StreamsException("of a sink", new SerializationException()),
                new StreamsException(new ClassCastException()));
    }

    static Stream<Throwable> ofTheCluster() {
        return Stream.of(
                new TimeoutException(),
                new TopicAuthorizationException("cables.all"),
                new ProducerFencedException("another instance"),
                new StreamsException(new TimeoutException()),
                new TaskMigratedException("another instance"),
                new ProcessorStateException("the disk", new IllegalStateException()),
                new TaskCorruptedException(java.util.Set.of()));
    }

    static Stream<Throwable> ofATopic() {
        return Stream.of(
                new RecordTooLargeException(),
                new InvalidTimestampException("too late"),
                new InvalidRecordException("no key on a compacted topic"));
    }

    @ParameterizedTest
    @MethodSource("ofTheRecord")
    void aRecordThatFailsThreeTimesFailedTooOften(Throwable failure) {
        fail(FAILING, failure);
        fail(FAILING, failure);
        assertThat(failures.tooMany(FAILING)).isEmpty();
        fail(FAILING, failure);

        assertThat(failures.tooMany(FAILING)).isPresent();
        assertThat(failures.tooMany(LATER)).isEmpty();
        assertThat(failures.tooMany(new Work("cablestream-urgent", FAILING.subject())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ofATopic")
    void aRecordWhoseOutputATopicRefusesIsNotTriedAgain(Throwable failure) {
        failures.refused(FAILING, failure);

        assertThat(failures.tooMany(FAILING)).isPresent();
        assertThat(failures.tooMany(LATER)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ofTheCluster")
    void troubleWithTheClusterCostsNoRecord(Throwable failure) {
        for (int i = 0; i < 100; i++) {
            fail(FAILING, failure);
            failures.refused(FAILING, failure);
        }

        assertThat(failures.tooMany(FAILING)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ofATopic")
    void aRefusalThatShowsDuringALaterRecordCostsNotThatOne(Throwable failure) {
        for (int i = 0; i < 100; i++) {
            fail(LATER, new StreamsException(failure));
        }

        assertThat(failures.tooMany(LATER)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ofTheRecord")
    void aFailureOfAPieceWithinAnotherCountsForThePiece(Throwable failure) {
        for (int i = 0; i < 3; i++) {
            failures.run(LATER, () -> fail(FAILING, failure));
        }

        assertThat(failures.tooMany(FAILING)).isPresent();
        assertThat(failures.tooMany(LATER)).isEmpty();
    }

    @Test
    void afterAPieceWithinItTheOuterOneIsWorkedOnAgain() {
        failures.run(LATER, () -> {
            failures.run(FAILING, () -> {});
            assertThat(failures.current()).isEqualTo(LATER);
        });

        assertThat(failures.current()).isNull();
    }

    /** As the handler that is called for an exception does. */
    private void fail(Work work, Throwable failure) {
        failures.run(work, () -> failures.add(failure));
    }

    private static Work at(long offset) {
        return new Work("cablestream-routine", new RecordPosition("cables.lane.routine", 0, offset));
    }
}
