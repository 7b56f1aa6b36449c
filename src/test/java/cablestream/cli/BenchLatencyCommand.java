package cablestream.cli;

import cablestream.bench.Effort;
import cablestream.bench.latency.LatencyBench;
import cablestream.bench.latency.LatencyPlan;
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

/** Measures delays at steady rates beside those of a bare copy. */
@Command(
        name = "latency",
        description = {
            "Measure the delay from the raw topic to a reader of committed records of cables.all, beside that of a bare copy (see pipeline).",
            "Traffic is sent at steady rates to both in turns, each in a process of its own on one broker. A delay counts from the time at",
            "which the transmission was to be sent, so that a sender that is held up hides nothing. About eleven minutes."
        })
final class BenchLatencyCommand implements Callable<Integer> {
    private static final int QUICK_WARM_UP = 15_000;
    private static final int QUICK_ROUNDS = 2;
    private static final int QUICK_SECONDS = 10;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rate",
            paramLabel = "NUMBER",
            defaultValue = "50,200,1000",
            split = ",",
            description = "Transmissions a second; repeat it for several; default: ${DEFAULT-VALUE}.")
    private List<Integer> rates;

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
            description = "Of each side at each rate; default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--seconds",
            paramLabel = "NUMBER",
            defaultValue = "30",
            description = "Of each round; default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--quick", description = "Two rounds of 10 seconds after a warm-up of 15000: about three minutes.")
    private boolean quick;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the application.")
    private Map<String, String> set = new HashMap<>();

    @Override
    public Integer call() throws Exception {
        if (warmUp < 1 || rounds < 1 || seconds < 1) {
            throw new ParameterException(spec.commandLine(), "--warm-up, --rounds and --seconds must be 1 or more");
        }
        if (rates.stream().anyMatch(rate -> rate < 1)) {
            throw new ParameterException(spec.commandLine(), "--rate must be 1 or more");
        }
        LatencyPlan plan = quick
                ? new LatencyPlan(QUICK_WARM_UP, QUICK_ROUNDS, QUICK_SECONDS, rates, set)
                : new LatencyPlan(warmUp, rounds, seconds, rates, set);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%,d rounds of %,d seconds for each side and rate, after %,d transmissions; %s%n%n",
                plan.rounds(), plan.seconds(), plan.warmUp(), Effort.machine());
        out.flush();
        new LatencyTables(LatencyBench.run(plan)).print(out);
        return 0;
    }
}
