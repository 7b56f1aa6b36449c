package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.TopicGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant START = Instant.parse("2026-11-25T15:00:00Z");
    private static final TopicPartition LANE = new TopicPartition("cables.lane.urgent", 3);

    private final Progress progress = new Progress();

    @Test
    void isMissingWhereTheFirstUnreadRecordStaysTheSame() {
        progress.look(Map.of(LANE, 12L), START);
        progress.look(Map.of(LANE, 12L), START.plusSeconds(60));

        assertThat(at(59)).isEmpty();
        assertThat(at(60)).isEqualTo("[cables.lane.urgent-3@12]");
    }

    @Test
    void isMadeWhereAnotherRecordIsNext() {
        progress.look(Map.of(LANE, 12L), START);
        progress.look(Map.of(LANE, 13L), START.plusSeconds(30));

        assertThat(at(60)).isEmpty();
    }

    @Test
    void isNotAskedForWhereNothingIsUnread() {
        progress.look(Map.of(LANE, 12L), START);
        progress.look(Map.of(), START.plusSeconds(30));

        assertThat(at(60)).isEmpty();
    }

    @Test
    void isUnknownWhileKafkaDoesNotAnswer() {
        progress.look(Map.of(LANE, 12L), START);
        progress.forget();

        assertThat(at(60)).isEmpty();
    }

    @Test
    void isMeasuredByTheWorstPartitionOfAGroupOfTopics() {
        TopicPartition sightings = new TopicPartition("cables.sightings", 0);
        TopicPartition others = new TopicPartition("cables.sightings", 1);
        progress.look(Map.of(LANE, 12L, sightings, 5L, others, 7L), START);
        progress.look(Map.of(LANE, 13L, sightings, 5L, others, 8L), START.plusSeconds(90));

        Map<String, TopicGroup> groups =
                Map.of("cables.lane.urgent", TopicGroup.LANES, "cables.sightings", TopicGroup.SIGHTINGS);
        assertThat(progress.longest(groups, START.plusSeconds(90)))
                .isEqualTo(Map.of(TopicGroup.LANES, Duration.ZERO, TopicGroup.SIGHTINGS, Duration.ofSeconds(90)));
    }

    private String at(int seconds) {
        var stalled = progress.longerThan(Duration.ofSeconds(60), START.plusSeconds(seconds));
        return stalled.isEmpty() ? "" : stalled.toString();
    }
}
