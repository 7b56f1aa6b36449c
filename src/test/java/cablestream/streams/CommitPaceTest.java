package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitPaceTest {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    /** Commits are those of a thread, which other tests have, too: each test is later than all of those before. */
    private static final AtomicLong HOURS = new AtomicLong(
            Duration.ofMillis(Instant.parse("2100-01-01T00:00:00Z").toEpochMilli())
                    .toHours());

    private final MockProcessorContext<byte[], Object> context = new MockProcessorContext<>();
    private final long start = laterThanAllBefore();
    private CommitPace pace = new CommitPace(context, SHORTEST, CommitPace.LONGEST);

    /** A time after that of all tests before, in milliseconds. */
    static long laterThanAllBefore() {
        return Duration.ofHours(HOURS.getAndIncrement()).toMillis();
    }

    @BeforeEach
    void setClock() {
        context.setCurrentSystemTimeMs(start);
    }

    @Test
    void aRecordAfterAQuietTimeIsCommittedAtOnce() {
        pace.processed(start);

        assertThat(context.committed()).isTrue();
    }

    @Test
    void aRecordSoonAfterACommitWaitsUntilTheShortestIntervalHasPassed() {
        commitAt(start);

        processAt(start + 30, start + 30);

        assertThat(context.committed()).isFalse();
        assertThat(timer().getInterval()).isEqualTo(Duration.ofMillis(70));
    }

    @Test
    void theTimerCommitsOnceAndEnds() {
        commitAt(start);
        processAt(start + 30, start + 30);

        timer().getPunctuator().punctuate(start + 100);

        assertThat(context.committed()).isTrue();
        assertThat(timer().cancelled()).isTrue();
    }

    @Test
    void manyRecordsBeforeTheTimerDoNotAddTimers() {
        commitAt(start);
        for (int i = 1; i < 50; i++) {
            processAt(start + i, start + i);
        }

        assertThat(context.scheduledPunctuators()).hasSize(1);
    }

    @Test
    void aRecordThatHasWaitedMayWaitForAQuarterOfThatTimeMore() {
        commitAt(start);

        processAt(start, start - 2_000);

        assertThat(timer().getInterval()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void whatWentAheadDoesNotWaitForTheCommitOfOldRecords() {
        commitAt(start);
        processAt(start, start - 60_000);

        context.setCurrentSystemTimeMs(start + 10);
        pace.processedAhead(start + 10);

        assertThat(timer().cancelled()).isTrue();
        assertThat(context.scheduledPunctuators().get(1).getInterval()).isEqualTo(Duration.ofMillis(90));
    }

    @Test
    void aFreshRecordInItsTurnAddsNoTimer() {
        commitAt(start);
        processAt(start, start - 60_000);

        processAt(start + 10, start + 10);

        assertThat(context.scheduledPunctuators()).hasSize(1);
    }

    @Test
    void manyThatWentAheadDoNotAddTimersForALittleTime() {
        commitAt(start);
        for (int i = 0; i < 90; i++) {
            context.setCurrentSystemTimeMs(start + i);
            pace.processedAhead(start + i);
        }

        assertThat(context.scheduledPunctuators()).hasSize(1);
    }

    @Test
    void noRecordWaitsForMoreThanTheLongestInterval() {
        commitAt(start);

        processAt(start, start - 60_000);

        assertThat(timer().getInterval()).isEqualTo(CommitPace.LONGEST);
    }

    @Test
    void anUrgentRecordWaitsForTheShortestIntervalHoweverOldItIs() {
        pace = new CommitPace(context, SHORTEST, SHORTEST);
        commitAt(start);

        processAt(start, start - 60_000);

        assertThat(timer().getInterval()).isEqualTo(SHORTEST);
    }

    @Test
    void aCommitOfAnotherTaskOfTheThreadCounts() {
        MockProcessorContext<byte[], Object> other = new MockProcessorContext<>();
        other.setCurrentSystemTimeMs(start);
        new CommitPace(other, SHORTEST, CommitPace.LONGEST).processed(start);

        pace.processed(start);

        assertThat(context.committed()).isFalse();
    }

    @Test
    void aClockThatWasPutBackDelaysNoCommitByMoreThanTheInterval() {
        commitAt(start);

        processAt(start - 600_000, start - 600_000);

        assertThat(timer().getInterval()).isEqualTo(SHORTEST);
    }

    private void commitAt(long time) {
        processAt(time, time);
        context.resetCommit();
    }

    private void processAt(long now, long written) {
        context.setCurrentSystemTimeMs(now);
        pace.processed(written);
    }

    private CapturedPunctuator timer() {
        return context.scheduledPunctuators().get(0);
    }
}
