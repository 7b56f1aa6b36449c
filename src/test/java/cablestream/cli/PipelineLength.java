package cablestream.cli;

import cablestream.bench.Effort;
import cablestream.bench.pipeline.PipelinePlan;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Warm-up and rounds of a benchmark of the pipeline, and the settings of the application. */
final class PipelineLength {
    private static final int QUICK_WARM_UP = 15_000;
    private static final int QUICK_ROUNDS = 2;
    private static final int QUICK_TRANSMISSIONS = 5_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--warm-up",
            paramLabel = "NUMBER",
            description = "Transmissions before the rounds, for each side; default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--rounds",
            paramLabel = "NUMBER",
            defaultValue = "3",
            description = "Of each side; default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--transmissions", paramLabel = "NUMBER", description = "Of each round; default: ${DEFAULT-VALUE}.")
    private int transmissions;

    @Option(names = "--quick", description = "Two rounds of 5000 after a warm-up of 15000.")
    private boolean quick;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the application.")
    private Map<String, String> set = new HashMap<>();

    /** Without options. */
    PipelineLength(int warmUp, int transmissions) {
        this.warmUp = warmUp;
        this.transmissions = transmissions;
    }

    /** The plan, which it announces. */
    PipelinePlan announced() {
        PipelinePlan plan = plan();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Median of %,d rounds of %,d transmissions, after %,d; %s%n",
                plan.rounds(), plan.transmissions(), plan.warmUp(), Effort.machine());
        out.println("Each transmission is a message or a section of generated traffic by the standard.");
        out.println();
        out.flush();
        return plan;
    }

    private PipelinePlan plan() {
        if (warmUp < 1 || rounds < 1 || transmissions < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--warm-up, --rounds and --transmissions must be 1 or more");
        }
        return quick
                ? new PipelinePlan(QUICK_WARM_UP, QUICK_ROUNDS, QUICK_TRANSMISSIONS, set)
                : new PipelinePlan(warmUp, rounds, transmissions, set);
    }
}
