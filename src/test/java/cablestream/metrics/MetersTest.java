package cablestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.avro.Precedence;
import cablestream.reference.ReferenceTable;
import cablestream.reference.Versions;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetersTest {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Meters meters = new Meters(registry);

    @Test
    void onlyTheVersionInForceHasAGauge() {
        meters.reference(Versions.builtIn());
        meters.reference(new Versions(Map.of(ReferenceTable.FEEDS, "1-9f86d081")));

        assertThat(registry.find("cable.reference.info").tag("table", "feeds").gauges())
                .extracting(gauge -> gauge.getId().getTag("version"))
                .containsExactly("1-9f86d081");
        assertThat(registry.find("cable.reference.info").gauges()).hasSize(ReferenceTable.values().length);
    }

    @Test
    void latencyIsToldByPrecedence() {
        meters.delivered(Precedence.FLASH, Duration.ofMillis(75));

        assertThat(registry.scrape())
                .contains("cable_delivery_latency_seconds_count{precedence=\"FLASH\"} 1")
                .contains("cable_delivery_latency_seconds_bucket{precedence=\"FLASH\",le=\"0.05\"} 0")
                .contains("cable_delivery_latency_seconds_bucket{precedence=\"FLASH\",le=\"0.1\"} 1");
    }

    @Test
    void whatMayHappenIsThereAsZeroBeforeItDoes() {
        assertThat(registry.scrape())
                .contains("cable_label_conflicts_total{doubt=\"PORTION_ABOVE_BANNER\"} 0.0")
                .contains("cable_unknown_codes_total{kind=\"CLASSIFICATION\"} 0.0");
    }

    @Test
    void aValueIsTheLastThatWasSet() {
        meters.set(MeterCatalogue.GAPS_OPEN, 3, "CHANNEL");
        meters.set(MeterCatalogue.GAPS_OPEN, 2, "CHANNEL");

        assertThat(registry.scrape()).contains("cable_gaps_open{series=\"CHANNEL\"} 2.0");
    }

    @Test
    void ofKafkasOwnMetersOnlyThoseOnTheListAreShown() {
        registry.config().meterFilter(KafkaMeters.filter());
        registry.gauge("kafka.stream.task.process.rate", 1);
        registry.gauge("kafka.consumer.fetch.manager.records.lag.max", 1);

        assertThat(registry.scrape())
                .doesNotContain("kafka_stream_task_process_rate")
                .contains("kafka_consumer_fetch_manager_records_lag_max");
    }
}
