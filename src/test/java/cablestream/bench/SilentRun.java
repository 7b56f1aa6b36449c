package cablestream.bench;

import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs benchmarks without a word, with CPU time and allocation. */
final class SilentRun {
    private SilentRun() {}

    static Collection<RunResult> of(Class<?> benchmark, Effort effort) throws RunnerException {
        var options = effort.applyTo(new OptionsBuilder()
                .include(benchmark.getName() + "\\.")
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT));
        return new Runner(options.build()).run();
    }
}
