package cablestream.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cli.demo.DemoSnapshot.Flow;
import cablestream.cli.demo.DemoSnapshot.Latency;
import cablestream.cli.demo.DemoSnapshot.Seen;
import cablestream.metrics.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCountsTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private final DemoCounts counts = new DemoCounts(List.of("trade"), () -> Account.EMPTY, 0);

    @Test
    void measuresRatesOverTheLastFiveSeconds() {
        for (int second = 0; second < 20; second++) {
            counts.in(second * SECOND);
            counts.in(second * SECOND + 1);
        }

        assertThat(counts.snapshot(20 * SECOND).in()).isEqualTo(new Flow("received", 40, 2.0));
        assertThat(counts.snapshot(23 * SECOND).in().rate()).isEqualTo(0.8);
        assertThat(counts.snapshot(99 * SECOND).in().rate()).isZero();
    }

    @Test
    void measuresRatesFromTheStartAtFirst() {
        counts.in(1);
        counts.in(2);

        assertThat(counts.snapshot(SECOND).in().rate()).isEqualTo(2.0);
    }

    @Test
    void cablesAreNotCalledAsTheTransmissionsOfTheEquation() {
        counts.published(seen("26TESTVILLE1"), 50, 1);

        assertThat(counts.snapshot(SECOND).all().name()).isEqualTo("cables");
    }

    @Test
    void showsEveryFeedFromTheStart() {
        assertThat(counts.snapshot(0).feeds()).containsExactly(new Flow("  trade", 0, 0));
    }

    @Test
    void tellsWhichFeedsGotACableWhicheverTopicIsReadFirst() {
        counts.fed("trade", seen("26TESTVILLE1"), 1);
        counts.published(seen("26TESTVILLE1"), 50, 2);
        counts.fed("flash", seen("26TESTVILLE1"), 3);

        assertThat(counts.snapshot(SECOND).latest())
                .singleElement()
                .satisfies(cable -> assertThat(cable.feeds()).containsExactly("trade", "flash"));
    }

    @Test
    void showsTheNewestCableFirst() {
        counts.published(seen("26TESTVILLE1"), 50, 1);
        counts.published(seen("26TESTVILLE2"), 50, 2);

        assertThat(counts.snapshot(SECOND).latest())
                .extracting(Seen::id)
                .containsExactly("26TESTVILLE2", "26TESTVILLE1");
    }

    @Test
    void tellsHowFastCablesWere() {
        assertThat(counts.snapshot(0).latency()).isEqualTo(new Latency(null, null));
        for (int i = 1; i <= 100; i++) {
            counts.published(seen("26TESTVILLE" + i), i, i);
        }

        assertThat(counts.snapshot(SECOND).latency()).isEqualTo(new Latency(50L, 99L));
    }

    @Test
    void tellsOnlyOfTheLastThousandHowFastTheyWere() {
        for (int i = 0; i < 1000; i++) {
            counts.published(seen("26TESTVILLE1"), 9_999, i);
        }
        for (int i = 0; i < 1000; i++) {
            counts.published(seen("26TESTVILLE1"), 1, i);
        }

        assertThat(counts.snapshot(SECOND).latency()).isEqualTo(new Latency(1L, 1L));
    }

    private static Seen seen(String id) {
        return new Seen(Instant.EPOCH, id, "ROUTINE", "UNCLASSIFIED", "PREL", List.of());
    }
}
