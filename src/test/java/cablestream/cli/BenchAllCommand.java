package cablestream.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the benchmarks of speed, one after the other. */
@Command(
        name = "all",
        description = {
            "Run the benchmarks of speed one after the other, and print the tables of all of them with both sides: the pipeline beside",
            "a bare copy and beside programs that a user would write, delays, precedence, partitions, state, reading, the start and idling.",
            "About 80 minutes. Nothing else should run on the machine meanwhile."
        })
final class BenchAllCommand implements Callable<Integer> {
    private static final String QUICK = "--quick";
    /** Their names, and whether they can be shortened. */
    private static final Map<String, Boolean> BENCHMARKS = new LinkedHashMap<>();

    static {
        BENCHMARKS.put("pipeline", true);
        BENCHMARKS.put("peers", true);
        BENCHMARKS.put("latency", true);
        BENCHMARKS.put("precedence", true);
        BENCHMARKS.put("partitions", true);
        BENCHMARKS.put("state", true);
        BENCHMARKS.put("reader", false);
        BENCHMARKS.put("start", false);
        BENCHMARKS.put("idle", false);
    }

    @Spec
    private CommandSpec spec;

    @Option(names = QUICK, description = "With --quick for each that has it: about 30 minutes.")
    private boolean quick;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int worst = 0;
        for (Map.Entry<String, Boolean> benchmark : BENCHMARKS.entrySet()) {
            String[] arguments = quick && benchmark.getValue()
                    ? new String[] {benchmark.getKey(), QUICK}
                    : new String[] {benchmark.getKey()};
            out.println("ops/bench " + String.join(" ", arguments));
            out.println();
            out.flush();
            worst = Math.max(worst, new Bench().execute(out, err, arguments));
            out.println();
        }
        return worst;
    }
}
