package cablestream.cli;

import cablestream.bench.pipeline.PipelineBench;
import cablestream.bench.pipeline.PipelinePlan;
import cablestream.bench.pipeline.PipelineResult;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the whole pipeline beside a bare copy of its records. */
@Command(
        name = "pipeline",
        description = {
            "Measure the three applications beside a bare copy: applications of Kafka Streams with the same hops and guarantees that write",
            "the same records, recorded before, without logic and without stores. In turns, each in a process of its own, on one broker",
            "in a third process; after a warm-up of each. Also the pure steps alone, on one thread. About five minutes."
        })
final class BenchPipelineCommand implements Callable<Integer> {
    private static final int QUICK_WARM_UP = 15_000;
    private static final int QUICK_ROUNDS = 2;
    private static final int QUICK_TRANSMISSIONS = 5_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--warm-up",
            paramLabel = "NUMBER",
            defaultValue = "60000",
            description = "Transmissions before the rounds, for each side; default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--rounds",
            paramLabel = "NUMBER",
            defaultValue = "3",
            description = "Of each side; default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--transmissions",
            paramLabel = "NUMBER",
            defaultValue = "20000",
            description = "Of each round; default: ${DEFAULT-VALUE}.")
    private int transmissions;

    @Option(names = "--quick", description = "Two rounds of 5000 after a warm-up of 15000: about a minute and a half.")
    private boolean quick;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the application.")
    private Map<String, String> set = new HashMap<>();

    @Override
    public Integer call() throws Exception {
        if (warmUp < 1 || rounds < 1 || transmissions < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--warm-up, --rounds and --transmissions must be 1 or more");
        }
        PipelinePlan plan = quick
                ? new PipelinePlan(QUICK_WARM_UP, QUICK_ROUNDS, QUICK_TRANSMISSIONS, set)
                : new PipelinePlan(warmUp, rounds, transmissions, set);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Median of %,d rounds of %,d transmissions, after %,d; JDK %s, %d processors.%n",
                plan.rounds(),
                plan.transmissions(),
                plan.warmUp(),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        out.println("Each transmission is a message or a section of generated traffic by the standard.");
        out.println();
        out.flush();
        PipelineResult result = PipelineBench.run(plan);
        new PipelineTables(result).print(out);
        return 0;
    }
}
