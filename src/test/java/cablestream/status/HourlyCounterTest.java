package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HourlyCounterTest {
    private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");

    private final HourlyCounter occurrences = new HourlyCounter();

    @Test
    void tellsTheHourFromTheHourBeforeAndForgetsNothingInAll() {
        at(200);
        at(90);
        at(80);
        at(10);

        assertThat(occurrences.view("TAG_UNKNOWN", NOW, true)).isEqualTo(new HourlyCount("TAG_UNKNOWN", 4, 1, 2L));
    }

    @Test
    void withoutAWholeHourBeforeThereIsNothingToCompareWith() {
        at(10);

        assertThat(occurrences.view("TAG_UNKNOWN", NOW, false)).isEqualTo(new HourlyCount("TAG_UNKNOWN", 1, 1, null));
    }

    @Test
    void tellsWhatCameAfterATime() {
        at(30);
        at(20);
        at(10);

        assertThat(occurrences.between(NOW.minus(Duration.ofMinutes(20)), NOW)).isEqualTo(1);
        assertThat(occurrences.between(NOW.minus(Duration.ofMinutes(40)), NOW.minus(Duration.ofMinutes(20))))
                .isEqualTo(2);
    }

    private void at(int minutesAgo) {
        occurrences.add(NOW.minus(Duration.ofMinutes(minutesAgo)));
    }
}
