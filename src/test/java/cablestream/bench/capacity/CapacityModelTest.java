package cablestream.bench.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The simulation against what queueing theory says, and against what must hold of any arrangement. */
class CapacityModelTest {
    private static final Duration NONE = Duration.ZERO;
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** One queue with random arrivals and times of work that are all equal (M/D/1): half the wait of M/M/1. */
    @Test
    void oneThreadWaitsAsPollaczekAndKhinchineHaveIt() {
        double load = 0.8;
        assertThat(lane(load, 1, 0)).isCloseTo(1 + load / (2 * (1 - load)), within(0.2));
        assertThat(lane(load, 1, 1)).isCloseTo(1 + load / (1 - load), within(0.4));
    }

    /** Threads do not share a queue: each partition has its own. */
    @Test
    void fourThreadsWithFourTimesTheTrafficWaitAsOne() {
        assertThat(lane(0.8 * 4, 4, 1)).isCloseTo(lane(0.8, 1, 1), within(0.5));
    }

    @Test
    void withoutLoadATransmissionWaitsForNothingButTheHops() {
        CapacityPlan plan = plan(0.001, 0, 1, 4, Duration.ofMillis(1), Duration.ofMillis(100), Duration.ofMillis(10));

        assertThat(CapacityModel.run(plan).routine().quantile(0.5)).isCloseTo(0.022, within(0.001));
    }

    @Test
    void underSteadyTrafficACommitDelaysAHopByAtMostItsInterval() {
        CapacityPlan plan = plan(100, 0, 1, 1, Duration.ofMillis(1), Duration.ofMillis(100), NONE);

        assertThat(CapacityModel.run(plan).routine().quantile(0.99)).isBetween(0.1, 0.25);
    }

    @Test
    void urgentTrafficDoesNotWaitForRoutine() {
        CapacityPlan plan = plan(900, 0.01, 1, 1, Duration.ofMillis(1), NONE, NONE);
        CapacityModel.Result result = CapacityModel.run(plan);

        assertThat(result.urgent().quantile(0.99)).isLessThan(result.routine().quantile(0.5));
    }

    @Test
    void moreInstancesThanPartitionsDoNotHelp() {
        assertThat(plan(1, 0, 8, 4, SECOND, NONE, NONE).servers()).isEqualTo(4);
        assertThat(plan(1, 0, 2, 4, SECOND, NONE, NONE).servers()).isEqualTo(2);
    }

    @Test
    void theBusiestThreadHasTheMostPartitions() {
        assertThat(plan(3, 0, 3, 4, SECOND, NONE, NONE).threadLoad()).isCloseTo(1.5, within(1e-9));
        assertThat(plan(3, 0, 4, 4, SECOND, NONE, NONE).threadLoad()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void theSameSeedGivesTheSameDelays() {
        CapacityPlan plan = plan(100, 0.1, 1, 4, Duration.ofMillis(1), Duration.ofMillis(100), NONE);

        assertThat(CapacityModel.run(plan).urgent().mean())
                .isEqualTo(CapacityModel.run(plan).urgent().mean());
    }

    /** The mean delay in a lane after an intake without work, in seconds; a transmission takes one second of work. */
    private static double lane(double rate, int partitions, double variation) {
        CapacityPlan plan = new CapacityPlan(
                rate, 0, partitions, 1, partitions, 1, NONE, SECOND, SECOND, variation, NONE, NONE, 400_000, 1);
        return CapacityModel.run(plan).routine().mean();
    }

    private static CapacityPlan plan(
            double rate, double urgent, int instances, int partitions, Duration work, Duration commit, Duration hop) {
        return new CapacityPlan(rate, urgent, instances, 1, partitions, 1, work, work, work, 0, commit, hop, 20_000, 1);
    }
}
