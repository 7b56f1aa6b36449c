package cablestream.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final long START = 1_000;
    private static final long NANOS = 7_000_000;

    @Test
    void theIntendedTimesAreEvenlySpaced() {
        assertThat(times(new Timetable(START, NANOS, 200))).containsExactly(1_000, 1_005, 1_010, 1_015);
    }

    @Test
    void theyAreWholeMillisecondsAtEachRate() {
        assertThat(times(new Timetable(START, NANOS, 300))).containsExactly(1_000, 1_003, 1_006, 1_010);
        assertThat(times(new Timetable(START, NANOS, 2_000))).containsExactly(1_000, 1_000, 1_001, 1_001);
    }

    @Test
    void aDelayCountsFromTheIntendedTimeHoweverLateTheSendWas() {
        Timetable timetable = new Timetable(START, NANOS, 200);

        assertThat(timetable.delay(timetable.millis(1), NANOS + 12_345_678)).isEqualTo(7_345);
    }

    @Test
    void aSendWaitsUntilItsIntendedTime() {
        Timetable timetable = new Timetable(START, NANOS, 200);

        assertThat(timetable.until(1, NANOS + 2_000_000)).isEqualTo(3_000_000);
        assertThat(timetable.until(1, NANOS + 6_000_000)).isNegative();
    }

    private static long[] times(Timetable timetable) {
        return IntStream.range(0, 4).mapToLong(timetable::millis).toArray();
    }
}
