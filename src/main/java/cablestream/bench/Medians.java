package cablestream.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;

/** What profilers found over the iterations of one benchmark. */
final class Medians {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final RunResult result;

    Medians(RunResult result) {
        this.result = result;
    }

    /** CPU time of one call, in microseconds. */
    double micros() {
        return of(CpuProfiler.RESULT);
    }

    /** Bytes that one call allocates. */
    double allocated() {
        return of(ALLOCATED);
    }

    /** The median: an iteration in which the compilers were at work does not count more than it lasted. */
    private double of(String name) {
        List<Double> scores = new ArrayList<>();
        for (BenchmarkResult run : result.getBenchmarkResults()) {
            run.getIterationResults()
                    .forEach(iteration -> iteration.getSecondaryResults().forEach((label, each) -> {
                        // JMH puts marks in front of some names.
                        if (label.endsWith(name)) {
                            scores.add(each.getScore());
                        }
                    }));
        }
        if (scores.isEmpty()) {
            throw new IllegalStateException("JMH gave no " + name);
        }
        scores.sort(Comparator.naturalOrder());
        return scores.get(scores.size() / 2);
    }
}
