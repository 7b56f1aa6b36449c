package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Transmissions against what is usual at the hour. */
class ArrivalsTest {
    private static final Instant NOW = Instant.parse("2009-03-16T15:30:00Z");

    private final ArrivalCounter counter = new ArrivalCounter();
    private Instant begin = Instant.parse("2009-03-12T00:00:00Z");

    @Test
    void theUsualRateIsThatOfTheSameHourOnEarlierDays() {
        daily(4, 15, 12);
        daily(4, 3, 1);

        assertThat(at(NOW).usual()).isEqualTo(12.0);
        assertThat(at(NOW.minus(Duration.ofHours(12))).usual()).isEqualTo(1.0);
    }

    @Test
    void theSilenceItselfIsNoPartOfWhatIsUsual() {
        daily(4, 15, 12);

        assertThat(at(NOW.plus(Duration.ofDays(2))).usual()).isEqualTo(12.0);
    }

    @Test
    void anHourWithTooFewDaysHasNoUsualRate() {
        begin = NOW.minus(Duration.ofDays(2));
        daily(1, 15, 12);

        assertThat(at(NOW).usual()).isNull();
    }

    @Test
    void aNightWithoutTrafficIsUsualWhereItIs() {
        daily(4, 15, 12);
        Instant night = Instant.parse("2009-03-16T04:00:00Z");

        assertThat(at(night).silence()).isEqualTo(Silence.USUAL);
    }

    @Test
    void aSilenceInWhichManyUsuallyComeIsFarLonger() {
        for (int hour = 0; hour < 24; hour++) {
            daily(4, hour, 12);
        }
        Instant last = NOW.truncatedTo(ChronoUnit.HOURS);
        counter.add(last);

        assertThat(at(last.plus(Duration.ofMinutes(10))).silence()).isEqualTo(Silence.USUAL);
        assertThat(at(last.plus(Duration.ofMinutes(20))).silence()).isEqualTo(Silence.LONG);
        assertThat(at(last.plus(Duration.ofHours(1))).silence()).isEqualTo(Silence.FAR_LONGER);
    }

    @Test
    void withoutHistoryTheAgeDecides() {
        begin = NOW;
        counter.add(NOW);

        assertThat(at(NOW.plus(HealthLimits.QUIET_UNKNOWN).minusSeconds(1)).silence())
                .isEqualTo(Silence.USUAL);
        assertThat(at(NOW.plus(HealthLimits.QUIET_UNKNOWN)).silence()).isEqualTo(Silence.LONG);
        assertThat(at(NOW.plus(HealthLimits.SILENT_UNKNOWN)).silence()).isEqualTo(Silence.FAR_LONGER);
    }

    @Test
    void withoutHistoryWhatCameBeforeDecidesOnceTenCame() {
        begin = NOW;
        every(Duration.ofSeconds(8), 15);

        Arrivals silent = at(last().plus(Duration.ofMinutes(2)));
        assertThat(silent.interval()).isEqualTo(Duration.ofSeconds(8));
        assertThat(silent.silence()).isEqualTo(Silence.FAR_LONGER);
        assertThat(at(last().plus(Duration.ofSeconds(119))).silence()).isEqualTo(Silence.USUAL);
    }

    @Test
    void aCircuitThatSendsSeldomMayBeSilentForTenOfItsIntervals() {
        begin = NOW;
        every(Duration.ofMinutes(3), 10);

        assertThat(at(last().plus(Duration.ofMinutes(29))).silence()).isEqualTo(Silence.USUAL);
        assertThat(at(last().plus(Duration.ofMinutes(30))).silence()).isEqualTo(Silence.FAR_LONGER);
    }

    @Test
    void whatComesEndsTheSilence() {
        begin = NOW;
        every(Duration.ofSeconds(8), 15);
        Instant later = last().plus(Duration.ofMinutes(10));
        assertThat(at(later).silence()).isEqualTo(Silence.FAR_LONGER);

        counter.add(later);

        assertThat(at(later).silence()).isEqualTo(Silence.USUAL);
    }

    @Test
    void fewerThanTenShowNoInterval() {
        begin = NOW;
        every(Duration.ofSeconds(8), 9);

        assertThat(at(last().plus(Duration.ofMinutes(10))))
                .extracting(Arrivals::interval, Arrivals::silence)
                .containsExactly(null, Silence.USUAL);
    }

    private void every(Duration interval, int count) {
        for (int i = 0; i < count; i++) {
            counter.add(NOW.plus(interval.multipliedBy(i)));
        }
    }

    private Instant last() {
        return Objects.requireNonNull(counter.last());
    }

    @Test
    void anOlderTimeThatIsReadLaterReplacesNothing() {
        counter.add(NOW);
        counter.add(NOW.minus(Duration.ofDays(8)));

        assertThat(counter.last()).isEqualTo(NOW);
        assertThat(counter.lastHour(NOW)).isEqualTo(1);
    }

    /** As many at an hour of each of the days before. */
    private void daily(int days, int hour, int count) {
        for (int day = days; day >= 1; day--) {
            Instant begin = Instant.parse("2009-03-16T00:00:00Z")
                    .minus(Duration.ofDays(day))
                    .plus(Duration.ofHours(hour));
            for (int i = 0; i < count; i++) {
                counter.add(begin.plusSeconds(i));
            }
        }
    }

    private Arrivals at(Instant now) {
        return Arrivals.of(counter, begin, now);
    }
}
