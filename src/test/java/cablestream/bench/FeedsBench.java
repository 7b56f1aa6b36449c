package cablestream.bench;

import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** Runs {@link FeedsBenchmark} or {@link WordsBenchmark} and gathers what it found. */
public final class FeedsBench {
    private FeedsBench() {}

    /**
     * What one book of feeds costs a cable.
     *
     * @param feeds     how many it has
     * @param matches   how many of them take the cable
     * @param micros    CPU time, in microseconds a cable
     * @param allocated bytes a cable
     */
    public record Cost(int feeds, int matches, double micros, double allocated) {}

    /**
     * Measures every book, by number of matches, then of feeds.
     *
     * @throws RunnerException if JMH cannot run
     */
    public static List<Cost> run(Effort effort) throws RunnerException {
        return SilentRun.of(FeedsBenchmark.class, effort).stream()
                .map(FeedsBench::cost)
                .distinct()
                .sorted(Comparator.comparingInt(Cost::matches).thenComparingInt(Cost::feeds))
                .toList();
    }

    /**
     * Measures every book of words, by number of feeds.
     *
     * @throws RunnerException if JMH cannot run
     */
    public static List<Cost> runWords(Effort effort) throws RunnerException {
        return SilentRun.of(WordsBenchmark.class, effort).stream()
                .map(result -> cost(result, feeds(result), WordsBenchmark.matches(feeds(result))))
                .sorted(Comparator.comparingInt(Cost::feeds))
                .toList();
    }

    private static Cost cost(RunResult result) {
        int matches = Integer.parseInt(result.getParams().getParam("matches"));
        return cost(result, feeds(result), FeedsBenchmark.matches(feeds(result), matches));
    }

    private static Cost cost(RunResult result, int feeds, int matches) {
        LeastCost least = new LeastCost(result);
        return new Cost(feeds, matches, least.micros(), least.allocated());
    }

    private static int feeds(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("feeds"));
    }
}
