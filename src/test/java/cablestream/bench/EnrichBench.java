package cablestream.bench;

import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** Runs {@link EnrichBenchmark} and gathers what it found. */
public final class EnrichBench {
    private EnrichBench() {}

    /**
     * What one step costs a cable.
     *
     * @param caption    that the cable has
     * @param recipients who get it
     * @param step       {@code enrich} or {@code label}
     * @param micros     CPU time, in microseconds a cable
     * @param allocated  bytes a cable
     */
    public record Cost(String caption, int recipients, String step, double micros, double allocated) {}

    /**
     * Measures both steps under every caption.
     *
     * @throws RunnerException if JMH cannot run
     */
    public static List<Cost> run(Effort effort) throws RunnerException {
        return SilentRun.of(EnrichBenchmark.class, effort).stream()
                .map(EnrichBench::cost)
                .sorted(Comparator.comparing(Cost::step).thenComparing(Cost::recipients))
                .toList();
    }

    private static Cost cost(RunResult result) {
        BenchmarkParams parameters = result.getParams();
        String caption = parameters.getParam("caption");
        String name = parameters.getBenchmark();
        LeastCost least = new LeastCost(result);
        return new Cost(
                caption,
                EnrichBenchmark.recipients(caption),
                name.substring(name.lastIndexOf('.') + 1),
                least.micros(),
                least.allocated());
    }
}
