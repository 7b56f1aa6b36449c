package cablestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AccountMetersTest {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AccountBook book = new AccountBook();
    private final AccountMeters meters = AccountMeters.bind(registry, book, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void showsTheCountsOfAllPartitionsTogether() {
        book.count(AccountBook.Part.LANES, "urgent", 0, LedgerEntry.FEED.key("web"), 3);
        book.count(AccountBook.Part.LANES, "routine", 1, LedgerEntry.FEED.key("web"), 4);

        assertThat(scraped()).contains("cable_feed_cables_total{feed=\"web\"} 7.0");
    }

    @Test
    void showsNoCountBeforeTheLedgersHaveBeenRead() {
        meters.refresh();

        assertThat(registry.scrape()).doesNotContain("_total").contains("cable_account_balance NaN");
    }

    @Test
    void tellsDecisionAndReasonOfTheGuardApart() {
        book.count(
                AccountBook.Part.LANES,
                "urgent",
                0,
                LedgerEntry.GUARD.key(GuardVerdict.DENIED.because("ABOVE_CLEARANCE")),
                2);

        assertThat(scraped())
                .contains("cable_guard_decisions_total{decision=\"DENIED\",reason=\"ABOVE_CLEARANCE\"} 2.0")
                .contains("cable_guard_decisions_total{decision=\"BLOCKED\",reason=\"ABOVE_CLEARANCE\"} 0.0");
    }

    @Test
    void showsTheAccountAsItWasWhenItWasRefreshed() {
        book.count(AccountBook.Part.INTAKE, "intake", 0, LedgerEntry.RECEIVED.key("cables.raw"), 1);
        String before = scraped();
        book.count(AccountBook.Part.INTAKE, "intake", 0, LedgerEntry.RECEIVED.key("cables.raw"), 2);
        book.close(Instant.EPOCH);

        assertThat(registry.scrape()).isEqualTo(before);
        assertThat(scraped()).contains("cable_received_total{topic=\"cables.raw\"} 2.0");
    }

    private String scraped() {
        book.close(Instant.EPOCH);
        meters.refresh();
        return registry.scrape();
    }
}
