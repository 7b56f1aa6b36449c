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

        assertThat(occurrences.view("TAG_UNKNOWN", NOW)).isEqualTo(new HourlyCount("TAG_UNKNOWN", 4, 1, 2));
    }

    private void at(int minutesAgo) {
        occurrences.add(NOW.minus(Duration.ofMinutes(minutesAgo)));
    }
}
