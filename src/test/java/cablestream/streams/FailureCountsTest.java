package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.RecordPosition;
import java.util.stream.Stream;
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
    private static final String APPLICATION = "cablestream-routine";
    private static final RecordPosition FAILING = at(7);
    private static final RecordPosition LATER = at(40);

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

    @ParameterizedTest
    @MethodSource("ofTheRecord")
    void aRecordThatFailsThreeTimesFailedTooOften(Throwable failure) {
        failures.add(APPLICATION, FAILING, failure);
        failures.add(APPLICATION, FAILING, failure);
        assertThat(failures.tooMany(APPLICATION, FAILING)).isEmpty();
        failures.add(APPLICATION, FAILING, failure);

        assertThat(failures.tooMany(APPLICATION, FAILING)).isPresent();
        assertThat(failures.tooMany(APPLICATION, LATER)).isEmpty();
        assertThat(failures.tooMany("cablestream-urgent", FAILING)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ofTheCluster")
    void troubleWithTheClusterCostsNoRecord(Throwable failure) {
        for (int i = 0; i < 100; i++) {
            failures.add(APPLICATION, FAILING, failure);
            failures.addUpTo(APPLICATION, FAILING, failure);
        }

        assertThat(failures.tooMany(APPLICATION, FAILING)).isEmpty();
        assertThat(failures.isSingle(APPLICATION, FAILING)).isFalse();
    }

    @Test
    void aRefusalThatNamesALaterRecordCostsNotThatOne() {
        failures.addUpTo(APPLICATION, LATER, new RecordTooLargeException());
        assertThat(failures.isSingle(APPLICATION, FAILING)).isTrue();
        assertThat(failures.isSingle(APPLICATION, at(41))).isFalse();
        failures.addUpTo(APPLICATION, FAILING, new RecordTooLargeException());
        failures.addUpTo(APPLICATION, FAILING, new RecordTooLargeException());

        assertThat(failures.tooMany(APPLICATION, FAILING)).isPresent();
        assertThat(failures.tooMany(APPLICATION, LATER)).isEmpty();
    }

    private static RecordPosition at(long offset) {
        return new RecordPosition("cables.lane.routine", 0, offset);
    }
}
