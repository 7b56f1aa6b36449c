package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.avro.Precedence;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LatencyHistogramTest {
    private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");

    private final LatencyHistogram latencies = new LatencyHistogram(Precedence.FLASH);

    @Test
    void anHourIsRemembered() {
        latencies.add("09LISBON1", Duration.ofSeconds(30), NOW.minus(Duration.ofMinutes(70)));
        latencies.add("09LISBON2", Duration.ofSeconds(20), NOW.minus(Duration.ofMinutes(50)));
        latencies.add("09LISBON3", Duration.ofSeconds(1), NOW);

        ServiceSpeed hour = latencies.view(null, NOW);
        assertThat(hour.delivered()).isEqualTo(2);
        assertThat(hour.late()).isEqualTo(1);
        assertThat(hour.slowest()).isBetween(Duration.ofSeconds(20), Duration.ofMillis(20_200));
    }

    @Test
    void theLateCablesAreThoseThatAreCounted() {
        latencies.add("09LISBON1", Duration.ofSeconds(30), NOW.minus(Duration.ofMinutes(70)));
        latencies.add("09LISBON2", Duration.ofSeconds(20), NOW.minus(Duration.ofMinutes(50)));
        latencies.add("09LISBON3", Duration.ofSeconds(10), NOW);
        latencies.add("09LISBON4", Duration.ofSeconds(11), NOW);

        LateCables late = latencies.late(NOW);

        assertThat(late.newest()).extracting(LateCable::id).containsExactly("09LISBON4", "09LISBON2");
        assertThat(late.all()).isEqualTo(latencies.view(null, NOW).late());
        assertThat(late.newest().get(1).receivedAt())
                .isEqualTo(NOW.minus(Duration.ofMinutes(50)).minusSeconds(20));
    }

    @Test
    void ofManyLateCablesOnlyTheLatestAreKeptAndAllAreCounted() {
        for (int i = 0; i <= LatencyHistogram.LATE_KEPT; i++) {
            latencies.add("09LISBON" + i, Duration.ofSeconds(20), NOW);
        }

        LateCables late = latencies.late(NOW);

        assertThat(late.newest()).hasSize(LatencyHistogram.LATE_KEPT);
        assertThat(late.newest().get(0).id()).isEqualTo("09LISBON" + LatencyHistogram.LATE_KEPT);
        assertThat(late.all()).isEqualTo(LatencyHistogram.LATE_KEPT + 1);
    }

    @Test
    void whereNothingWasDeliveredThereIsNoLatency() {
        assertThat(latencies.view(null, NOW).median()).isNull();
    }
}
