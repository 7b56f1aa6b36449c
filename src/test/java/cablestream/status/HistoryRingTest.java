package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class HistoryRingTest {
    private static final Instant START = Instant.parse("2026-11-25T15:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final HistoryRing ring = new HistoryRing(MINUTE, 5);

    @Test
    void aStepHasTheRatesAndLatenciesOfWhatCameInIt() {
        add(0, 30, 80);
        add(59, 30, 120);

        assertThat(ring.upTo(at(60), 1)).containsExactly(new HistoryPoint(at(60), 1.0, 0.5, 0.08, 0.12));
    }

    @Test
    void aStepThatIsNotOverIsNotShown() {
        add(0, 60, 80);
        add(60, 1, 80);

        assertThat(ring.upTo(at(90), 1)).extracting(HistoryPoint::received).containsExactly(1.0);
    }

    @Test
    void aStepWithoutTrafficHasRatesAndNoLatency() {
        ring.add(0, 0, new Histogram(2), START);

        assertThat(ring.upTo(at(60), 1)).containsExactly(new HistoryPoint(at(60), 0.0, 0.0, null, null));
    }

    @Test
    void stepsThatNobodyWatchedHaveNoValues() {
        add(0, 60, 80);
        add(180, 60, 80);

        assertThat(received(at(240), 5)).containsExactly(null, 1.0, null, null, 1.0);
    }

    @Test
    void theOldestStepsGiveWay() {
        for (int minute = 0; minute < 7; minute++) {
            add(60 * minute, 60 * (minute + 1), 80);
        }

        assertThat(received(at(420), 7)).containsExactly(null, null, 3.0, 4.0, 5.0, 6.0, 7.0);
        assertThat(ring.since()).isEqualTo(at(120));
    }

    @Test
    void afterAPauseLongerThanTheRingNothingOldIsLeft() {
        add(0, 60, 80);
        add(60 * 60, 60, 80);

        assertThat(received(at(61 * 60), 5)).containsExactly(null, null, null, null, 1.0);
    }

    @Test
    void aClockThatIsSetBackChangesNoStepThatIsOver() {
        add(60, 60, 80);
        add(0, 60, 80);

        assertThat(received(at(120), 2)).containsExactly(null, 2.0);
    }

    @Test
    void anEmptyRingHasSeenNothing() {
        assertThat(ring.since()).isNull();
        assertThat(received(at(60), 2)).containsExactly(null, null);
    }

    @Test
    void aWeekIsComparedWithTheWeekBefore() {
        RecentHistory recent = new RecentHistory();
        Instant now = START.plus(HistoryRange.WEEK);
        recent.add(60, 60, new Histogram(2), START);
        recent.add(120, 60, new Histogram(2), now);

        History history = recent.history(HistoryRange.DAY, now.plus(MINUTE));

        assertThat(history.points()).hasSize(1_440);
        assertThat(history.points().get(1_439).received()).isEqualTo(2.0);
        assertThat(history.before().get(1_439)).isEqualTo(new HistoryPoint(at(60), 1.0, 1.0, null, null));
        assertThat(history.since()).isEqualTo(START);
    }

    @Test
    void aMonthIsComparedInHours() {
        RecentHistory recent = new RecentHistory();
        recent.add(3_600, 0, new Histogram(2), START);
        Instant later = START.plus(Duration.ofDays(30));
        recent.add(0, 0, new Histogram(2), later);

        assertThat(recent.history(HistoryRange.MONTH, later).points().get(0).received())
                .isEqualTo(1.0);
        assertThat(recent.history(HistoryRange.DAY, later).since()).isAfter(START);
    }

    private void add(int second, int received, int latency) {
        Histogram latencies = new Histogram(2);
        latencies.recordValue(latency);
        ring.add(received, received / 2, latencies, at(second));
    }

    private List<Double> received(Instant end, int points) {
        return ring.upTo(end, points).stream().map(HistoryPoint::received).toList();
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
