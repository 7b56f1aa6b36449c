package cablestream.cli;

import cablestream.bench.Effort;
import cablestream.bench.pipeline.PipelineBench;
import cablestream.bench.pipeline.PipelinePlan;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the pipeline with different numbers of partitions and instances. */
@Command(
        name = "partitions",
        description = {
            "Measure the application beside a bare copy (see pipeline) with different numbers of partitions and of instances, which are",
            "processes of this machine. Each number has a broker of its own, and both sides the same partitions and instances. About",
            "ten minutes."
        })
final class BenchPartitionsCommand implements Callable<Integer> {
    private static final int QUICK_WARM_UP = 15_000;
    private static final int QUICK_ROUNDS = 2;
    private static final int QUICK_TRANSMISSIONS = 5_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--partitions",
            paramLabel = "NUMBER",
            defaultValue = "4,1,16",
            split = ",",
            description = "Of each topic; the others are compared with the first; default: ${DEFAULT-VALUE}.")
    private List<Integer> partitions;

    @Option(
            names = "--instances",
            paramLabel = "NUMBER",
            defaultValue = "1",
            split = ",",
            description = "Of each side, with each number of partitions; default: ${DEFAULT-VALUE}.")
    private List<Integer> instances;

    @Option(
            names = "--warm-up",
            paramLabel = "NUMBER",
            defaultValue = "40000",
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
            defaultValue = "10000",
            description = "Of each round; default: ${DEFAULT-VALUE}.")
    private int transmissions;

    @Option(names = "--quick", description = "Two rounds of 5000 after a warm-up of 15000: about five minutes.")
    private boolean quick;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the application.")
    private Map<String, String> set = new HashMap<>();

    @Override
    public Integer call() throws Exception {
        if (warmUp < 1 || rounds < 1 || transmissions < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--warm-up, --rounds and --transmissions must be 1 or more");
        }
        if (Stream.concat(partitions.stream(), instances.stream()).anyMatch(number -> number < 1)) {
            throw new ParameterException(spec.commandLine(), "--partitions and --instances must be 1 or more");
        }
        PipelinePlan plan = quick
                ? new PipelinePlan(QUICK_WARM_UP, QUICK_ROUNDS, QUICK_TRANSMISSIONS, set)
                : new PipelinePlan(warmUp, rounds, transmissions, set);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Median of %,d rounds of %,d transmissions, after %,d; %s%n%n",
                plan.rounds(), plan.transmissions(), plan.warmUp(), Effort.machine());
        out.flush();
        PartitionsTable table = new PartitionsTable();
        for (int number : partitions) {
            for (int processes : instances) {
                table.add(number, processes, PipelineBench.run(plan.with(number, processes)));
            }
        }
        table.print(out);
        return 0;
    }
}
