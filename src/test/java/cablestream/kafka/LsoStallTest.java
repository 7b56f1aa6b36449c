package cablestream.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LsoStallTest {
    private static final Instant START = Instant.parse("2026-11-25T15:00:00Z");
    private static final TopicPartition ALL = new TopicPartition("cables.all", 0);

    private final LsoStall stalls = new LsoStall();

    @Test
    void lastsAsLongAsReadersCannotGoOnThoughMoreWasWritten() {
        look(10, 12, 0);

        assertThat(look(10, 15, 7)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void isOverWhenReadersGoOn() {
        look(10, 12, 0);

        assertThat(look(11, 15, 7)).isZero();
        assertThat(look(11, 15, 9)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void isNoneWhereNothingMoreWasWritten() {
        look(10, 10, 0);

        assertThat(look(10, 10, 60)).isZero();
    }

    private Duration look(long stable, long end, int second) {
        return stalls.look(
                        Map.of(ALL, TopicGroup.ALL), Map.of(ALL, stable), Map.of(ALL, end), START.plusSeconds(second))
                .get(TopicGroup.ALL);
    }
}
