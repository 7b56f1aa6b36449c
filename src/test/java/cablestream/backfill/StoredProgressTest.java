package cablestream.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StoredProgressTest {
    private static final TopicPartition FIRST = new TopicPartition("cables.all", 0);
    private static final TopicPartition SECOND = new TopicPartition("cables.all", 1);
    /** The limit of the brokers by default. */
    private static final int MOST_METADATA = 4_096;

    private final BackfillRequest request =
            new BackfillRequest("late-1", "late", Instant.parse("2009-03-16T16:35:00Z"), 200, "o.night");

    @Test
    void progressIsReadBackFromTheMetadataOfAnOffset() {
        PartitionProgress progress = PartitionProgress.begun(request, 700).after(5, 2, 1);

        OffsetAndMetadata offset = progress.at(42);

        assertThat(offset.offset()).isEqualTo(42);
        assertThat(PartitionProgress.read(offset)).contains(progress);
    }

    @Test
    void theLongestMetadataFitsIntoAnOffset() {
        BackfillRequest longest =
                new BackfillRequest("f".repeat(249), "f".repeat(249), Instant.MAX, Integer.MAX_VALUE, "é".repeat(64));

        OffsetAndMetadata offset = new PartitionProgress(
                        longest,
                        Long.MAX_VALUE,
                        Long.MAX_VALUE,
                        Long.MAX_VALUE,
                        Long.MAX_VALUE,
                        Long.MAX_VALUE,
                        Long.MAX_VALUE)
                .at(Long.MAX_VALUE);

        assertThat(offset.metadata().length()).isLessThan(MOST_METADATA);
    }

    @Test
    void metadataOfAnotherProgramIsNoProgress() {
        assertThat(PartitionProgress.read(new OffsetAndMetadata(1, ""))).isEmpty();
        assertThat(PartitionProgress.read(new OffsetAndMetadata(1, "committed by hand")))
                .isEmpty();
    }

    @Test
    void everyCommitIsSeenAsProgress() {
        PartitionProgress progress = PartitionProgress.begun(request, 700);

        assertThat(progress.after(0, 0, 0)).isNotEqualTo(progress);
    }

    @Test
    void theStatusIsTheSumOfThePartitions() {
        StoredProgress stored = new StoredProgress(
                Map.of(FIRST, 10L, SECOND, 30L),
                Map.of(
                        FIRST, PartitionProgress.begun(request, 100).after(5, 2, 1),
                        SECOND, PartitionProgress.begun(request, 30).after(1, 0, 3)));

        BackfillStatus status = stored.status();

        assertThat(status)
                .isEqualTo(new BackfillStatus("late-1", "late", request.since(), 200, "o.night", 90, 6, 2, 4, null));
        assertThat(status.running()).isTrue();
    }

    @Test
    void aBackfillHasEndedWhenAllPartitionsHave() {
        PartitionProgress begun = PartitionProgress.begun(request, 100);
        Map<TopicPartition, Long> offsets = Map.of(FIRST, 100L, SECOND, 100L);

        assertThat(new StoredProgress(offsets, Map.of(FIRST, begun.ended(7), SECOND, begun)).ended())
                .isFalse();
        assertThat(new StoredProgress(offsets, Map.of(FIRST, begun.ended(7), SECOND, begun.ended(7)))
                        .status()
                        .written())
                .isEqualTo(7);
    }
}
