package cablestream.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** Runs {@link ReaderBenchmark} and gathers what it found. */
public final class ReaderBench {
    /** The step that the others are held against. */
    public static final String SCAN = "scan";

    /** In the order of the journey. */
    private static final List<String> STEPS =
            List.of(SCAN, "intake", "fingerprint", "read", "normalize", "enrich", "label", "route", "encode");

    private static final Comparator<Measured> ORDER = Comparator.comparingInt(Measured::bytes)
            .thenComparing(Measured::damaged)
            .thenComparingInt(measured -> STEPS.indexOf(measured.step()));

    private ReaderBench() {}

    /**
     * Measures every step on every cable, ordered by cable and step.
     *
     * @throws RunnerException if JMH cannot run
     */
    public static List<Measured> run(Effort effort) throws RunnerException {
        return measured(SilentRun.of(ReaderBenchmark.class, effort));
    }

    private static List<Measured> measured(Collection<RunResult> results) {
        List<Measured> measured = new ArrayList<>();
        results.forEach(result -> measured.add(measured(result)));
        measured.sort(ORDER);
        return measured;
    }

    private static Measured measured(RunResult result) {
        BenchmarkParams parameters = result.getParams();
        String name = parameters.getBenchmark();
        boolean damaged = Boolean.parseBoolean(parameters.getParam("damaged"));
        String text = ReaderBenchmark.text(Integer.parseInt(parameters.getParam("size")), damaged);
        LeastCost least = new LeastCost(result);
        return new Measured(
                name.substring(name.lastIndexOf('.') + 1),
                text.getBytes(StandardCharsets.UTF_8).length,
                damaged,
                least.micros(),
                least.allocated());
    }
}
