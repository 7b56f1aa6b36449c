package cablestream.cli;

import cablestream.bench.Effort;
import cablestream.bench.state.StateBench;
import cablestream.bench.state.StatePlan;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the pipeline with much state. */
@Command(
        name = "state",
        description = {
            "Measure what remembered messages cost: CPU time and rate of traffic, memory and disk, and the time until the application runs",
            "with its state and without it, when all of it comes from the changelogs. Each number has an application of its own on one",
            "broker, and all of them are fed in turns. The state is that of generated traffic, written again and again with other ids to",
            "the changelogs. About ten minutes; ten million ids take a quarter of an hour more, and 30 GB of disk."
        })
final class BenchStateCommand implements Callable<Integer> {
    private static final int QUICK_WARM_UP = 10_000;
    private static final int QUICK_ROUNDS = 3;
    private static final int QUICK_TRANSMISSIONS = 3_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--ids",
            paramLabel = "NUMBER",
            defaultValue = "100000,0,1000000",
            split = ",",
            description = "Remembered messages; the others are compared with the first; default: ${DEFAULT-VALUE}.")
    private List<Long> ids;

    @Option(
            names = "--open",
            paramLabel = "NUMBER",
            defaultValue = "10000",
            description = "Messages that wait for a section, in each application; default: ${DEFAULT-VALUE}.")
    private int open;

    @Option(
            names = "--warm-up",
            paramLabel = "NUMBER",
            defaultValue = "40000",
            description = "Transmissions before the rounds, for each application; default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--rounds",
            paramLabel = "NUMBER",
            defaultValue = "3",
            description = "Of each application; default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--transmissions",
            paramLabel = "NUMBER",
            defaultValue = "10000",
            description = "Of each round; default: ${DEFAULT-VALUE}.")
    private int transmissions;

    @Option(names = "--quick", description = "Three rounds of 3000 after a warm-up of 10000: about five minutes.")
    private boolean quick;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the applications.")
    private Map<String, String> set = new HashMap<>();

    @Override
    public Integer call() throws Exception {
        if (warmUp < 1 || rounds < 1 || transmissions < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--warm-up, --rounds and --transmissions must be 1 or more");
        }
        if (open < 0 || ids.stream().anyMatch(number -> number < 0)) {
            throw new ParameterException(spec.commandLine(), "--ids and --open must be 0 or more");
        }
        if (ids.stream().distinct().count() < ids.size()) {
            throw new ParameterException(spec.commandLine(), "--ids has a number twice: each needs to be another one");
        }
        StatePlan plan = quick
                ? new StatePlan(ids, open, QUICK_WARM_UP, QUICK_ROUNDS, QUICK_TRANSMISSIONS, set)
                : new StatePlan(ids, open, warmUp, rounds, transmissions, set);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Median of %,d rounds of %,d transmissions, after %,d; %,d open messages; %s%n%n",
                plan.rounds(), plan.transmissions(), plan.warmUp(), plan.open(), Effort.machine());
        out.flush();
        new StateTable(StateBench.run(plan)).print(out);
        return 0;
    }
}
