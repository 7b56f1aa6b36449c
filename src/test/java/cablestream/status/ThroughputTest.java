package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.metrics.Account;
import cablestream.metrics.LedgerEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class ThroughputTest {
    private static final Instant START = Instant.parse("2026-11-25T15:00:00Z");

    private final Throughput flow = new Throughput();

    @Test
    void throughputIsWhatTheLedgersCountedBetweenTwoLooks() {
        look(0, 1_000);
        Histogram latencies = new Histogram(2);
        latencies.recordValue(80);
        flow.look(account(1_050), latencies, START.plusSeconds(5));

        assertThat(flow.history()).containsExactly(new ThroughputSample(START.plusSeconds(5), 10, 10, 0.08, 0.08));
    }

    @Test
    void whatWasCountedBeforeTheFirstLookIsNoThroughput() {
        look(0, 1_000);

        assertThat(flow.history()).isEmpty();
    }

    @Test
    void aQuarterOfAnHourIsKept() {
        for (int i = 0; i < 500; i++) {
            look(5 * i, i);
        }

        assertThat(flow.history()).hasSize(180);
        assertThat(flow.history().get(179).at()).isEqualTo(START.plusSeconds(5 * 499));
    }

    @Test
    void feedsAreInOrderWithTheirRatesAndTheCatchAllLast() {
        look(0, 0);
        look(60, 30);

        List<FeedThroughput> feeds = flow.feeds(
                Map.of("web", 30L), Map.of("web", 2L), List.of("unrouted", "zoo", "web"), "unrouted", Map.of());
        assertThat(feeds).extracting(FeedThroughput::name).containsExactly("web", "zoo", "unrouted");
        assertThat(feeds).extracting(FeedThroughput::withdrawn).containsExactly(2L, 0L, 0L);
        assertThat(feeds.get(0).perMinute()).isEqualTo(30);
    }

    private void look(int second, long count) {
        flow.look(account(count), new Histogram(2), START.plusSeconds(second));
    }

    private static Account account(long count) {
        return new Account(
                Map.of(LedgerEntry.RECEIVED, Map.of("cables.raw", count)),
                Map.of(LedgerEntry.CABLES, Map.of("", count), LedgerEntry.FEED, Map.of("web", count)),
                Map.of());
    }
}
