package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.avro.Precedence;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LatencyHistogramTest {
    private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");

    private final LatencyHistogram latencies = new LatencyHistogram(Duration.ofSeconds(10));

    @Test
    void anHourIsRemembered() {
        latencies.add(Duration.ofSeconds(30), NOW.minus(Duration.ofMinutes(70)));
        latencies.add(Duration.ofSeconds(20), NOW.minus(Duration.ofMinutes(50)));
        latencies.add(Duration.ofSeconds(1), NOW);

        ServiceSpeed hour = latencies.view(Precedence.FLASH, null, NOW);
        assertThat(hour.delivered()).isEqualTo(2);
        assertThat(hour.late()).isEqualTo(1);
        assertThat(hour.slowest()).isBetween(Duration.ofSeconds(20), Duration.ofMillis(20_200));
    }

    @Test
    void whereNothingWasDeliveredThereIsNoLatency() {
        assertThat(latencies.view(Precedence.FLASH, null, NOW).median()).isNull();
    }
}
