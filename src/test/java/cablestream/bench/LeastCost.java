package cablestream.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;

/** The least that profilers found over the iterations of one benchmark: compilers, and other work on the same core, only add to a cost. */
final class LeastCost {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final RunResult result;

    LeastCost(RunResult result) {
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

    private double of(String name) {
        List<Double> scores = new ArrayList<>();
        for (BenchmarkResult run : result.getBenchmarkResults()) {
            run.getIterationResults()
                    .forEach(iteration -> iteration.getSecondaryResults().forEach((label, each) -> {
                        // JMH puts marks before some names.
                        if (label.endsWith(name)) {
                            scores.add(each.getScore());
                        }
                    }));
        }
        if (scores.isEmpty()) {
            throw new IllegalStateException("JMH gave no " + name);
        }
        return Collections.min(scores);
    }
}
