package cablestream.observe;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.cable.Message;
import cablestream.cable.RawTransmission;
import cablestream.record.Encoded;
import cablestream.record.Stages;
import cablestream.reference.ReferenceTable;
import cablestream.reference.Tables;
import cablestream.reference.Versions;
import cablestream.route.FeedFile;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetersTest {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Meters meters = new Meters(registry);

    @Test
    void everyMeterIsCalledAsTheCatalogueSays() {
        meters.stage("parse");
        meters.reference(Versions.builtIn());
        meters.referenceRefused(ReferenceTable.FEEDS);
        meters.delivered(cable(Cables.routine(1).text().replace("BT\n", "")), 5);
        AccountBook book = new AccountBook();
        for (Entry entry : Entry.values()) {
            book.count(AccountBook.Part.LANES, "ledger", 0, entry.key("label"), 1);
        }
        book.close(Instant.EPOCH);
        AccountMeters.bind(registry, book, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

        String scraped = registry.scrape();
        assertThat(Arrays.stream(Catalogue.values()).map(Catalogue::series))
                .allSatisfy(series -> assertThat(scraped).contains("\n" + series));
    }

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
        meters.delivered(cable(Cables.routine(1).flash().text()), 75);

        assertThat(registry.scrape()).contains("cable_delivery_latency_seconds_count{precedence=\"FLASH\"} 1");
    }

    private static cablestream.avro.Cable cable(String text) {
        Message message = Message.of("id", new RawTransmission(null, text, "test"));
        Encoded encoded = Stages.of(Tables.load(), FeedFile.builtIn()).apply(message);
        return encoded.cable();
    }
}
