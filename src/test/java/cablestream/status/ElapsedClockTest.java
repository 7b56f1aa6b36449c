package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ElapsedClockTest {
    private static final Instant START = Instant.parse("2026-11-25T15:00:00Z");

    private final AtomicLong nanos = new AtomicLong(-5);
    private Instant wall = START;
    private final Clock clock = new ElapsedClock(new Wall(), nanos::get);

    @Test
    void goesOnWithTheMonotonicTime() {
        nanos.addAndGet(Duration.ofSeconds(7).toNanos());

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(7));
    }

    @Test
    void doesNotFollowAJumpOfTheWallClock() {
        wall = START.plusSeconds(3_600);
        assertThat(clock.instant()).isEqualTo(START);
        wall = START.minusSeconds(3_600);
        assertThat(clock.instant()).isEqualTo(START);
    }

    private final class Wall extends Clock {
        @Override
        public Instant instant() {
            return wall;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
