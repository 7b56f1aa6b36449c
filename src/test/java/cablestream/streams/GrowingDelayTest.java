package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrowingDelayTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final GrowingDelay delay = new GrowingDelay();

    @Test
    void itDoublesUpToFiveSeconds() {
        assertThat(Stream.generate(() -> delay.next(START)).limit(8).map(Duration::toMillis))
                .containsExactly(100L, 200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L);
    }

    @Test
    void itBeginsAgainAfterAMinuteWithoutAFailure() {
        delay.next(START);
        delay.next(START);

        assertThat(delay.next(START.plusSeconds(61))).isEqualTo(Duration.ofMillis(100));
    }
}
