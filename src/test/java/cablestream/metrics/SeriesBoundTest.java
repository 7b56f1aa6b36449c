package cablestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** With 200 feeds, and everything that may ever happen happening: what a process shows of its own stays small. */
class SeriesBoundTest {
    private static final int MOST = 750;
    private static final int FEEDS = 200;
    private static final Set<MeterCatalogue> VALUES = Set.of(
            MeterCatalogue.HEARTBEAT,
            MeterCatalogue.OLDEST_UNDELIVERED,
            MeterCatalogue.INCOMPLETE,
            MeterCatalogue.INCOMPLETE_OLDEST,
            MeterCatalogue.GAPS_OPEN,
            MeterCatalogue.DEAD_OPEN,
            MeterCatalogue.DEAD_OLDEST,
            MeterCatalogue.QUARANTINE_OPEN,
            MeterCatalogue.QUARANTINE_OLDEST,
            MeterCatalogue.LSO_STALL,
            MeterCatalogue.PARTITION_STALL,
            MeterCatalogue.STREAMS_STATE,
            MeterCatalogue.RESTORE_REMAINING);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void thereAreFewEnough() {
        account();
        others();

        assertThat(registry.scrape().lines().filter(line -> line.startsWith("cable_")))
                .hasSizeBetween(FEEDS, MOST);
    }

    private void account() {
        AccountBook book = new AccountBook();
        for (int feed = 0; feed <= FEEDS; feed++) {
            book.count(AccountBook.Part.LANES, "lanes", 0, LedgerEntry.FEED.key("feed-" + feed), 1);
        }
        for (String topic : List.of("cables.raw", "cables.raw.urgent")) {
            book.count(AccountBook.Part.INTAKE, "intake", 0, LedgerEntry.RECEIVED.key(topic), 1);
        }
        book.close(Instant.EPOCH);
        AccountMeters.bind(registry, book, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private void others() {
        Meters meters = new Meters(registry);
        VALUES.forEach(meter -> combinations(meter).forEach(labels -> meters.set(meter, 1, labels)));
        MeterLabels.of(MeterCatalogue.STAGE_DURATION, "stage").forEach(meters::stage);
        MeterLabels.of(MeterCatalogue.REBALANCES, "role").forEach(role -> meters.rebalanced(role, Duration.ZERO));
        meters.reference(cablestream.reference.Versions.builtIn());
        meters.build("1", "1");
    }

    private static List<String[]> combinations(MeterCatalogue meter) {
        List<String[]> combinations = new ArrayList<>(List.<String[]>of(new String[0]));
        for (String label : meter.labels()) {
            List<String[]> longer = new ArrayList<>();
            for (String[] before : combinations) {
                for (String value : MeterLabels.of(meter, label)) {
                    String[] more = java.util.Arrays.copyOf(before, before.length + 1);
                    more[before.length] = value;
                    longer.add(more);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
