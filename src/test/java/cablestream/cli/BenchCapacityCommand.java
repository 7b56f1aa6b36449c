package cablestream.cli;

import cablestream.bench.capacity.CapacityModel;
import cablestream.bench.capacity.CapacityPlan;
import cablestream.bench.capacity.Delays;
import cablestream.cli.terminal.TextTable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the delays of a queueing model. */
@Command(
        name = "capacity",
        description = {
            "Simulate the delays by precedence for a rate, instances and partitions: a queueing model, not a measurement.",
            "Its costs are those of ops/bench pipeline on one machine: give your own. It knows no rebalances, no failures and no",
            "batches of arrivals, and threads do not wait for processors."
        },
        sortOptions = false)
final class BenchCapacityCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rate",
            paramLabel = "R",
            required = true,
            description = "Transmissions a second, in the busiest hour.")
    private double rate;

    @Option(
            names = "--urgent",
            paramLabel = "SHARE",
            defaultValue = "0.05",
            description = "Of them FLASH to IMMEDIATE (${DEFAULT-VALUE}).")
    private double urgent;

    @Option(
            names = "--instances",
            paramLabel = "N",
            defaultValue = "1",
            description = "Processes with all roles (${DEFAULT-VALUE}).")
    private int instances;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Threads of each role in a process (${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Partitions of each topic (${DEFAULT-VALUE}).")
    private int partitions;

    @Option(
            names = "--processors",
            paramLabel = "N",
            defaultValue = "2",
            description = "Processors of each process (${DEFAULT-VALUE}).")
    private int processors;

    @Option(
            names = "--intake-us",
            paramLabel = "US",
            defaultValue = "259",
            description = "Stream thread of intake, microseconds a transmission (${DEFAULT-VALUE}).")
    private long intake;

    @Option(
            names = "--lane-us",
            paramLabel = "US",
            defaultValue = "1395",
            description = "Stream thread of a lane (${DEFAULT-VALUE}).")
    private long lane;

    @Option(
            names = "--work-us",
            paramLabel = "US",
            defaultValue = "2237",
            description = "CPU time of all threads (${DEFAULT-VALUE}).")
    private long work;

    @Option(
            names = "--variation",
            paramLabel = "V",
            defaultValue = "1",
            description = "Standard deviation of these times divided by their mean (${DEFAULT-VALUE}).")
    private double variation;

    @Option(
            names = "--commit-ms",
            paramLabel = "MS",
            defaultValue = "100",
            description = "Setting commit.interval (${DEFAULT-VALUE}).")
    private long commit;

    @Option(
            names = "--hop-ms",
            paramLabel = "MS",
            defaultValue = "10",
            description = "Each of two hops without load (${DEFAULT-VALUE}).")
    private long hop;

    @Option(
            names = "--transmissions",
            paramLabel = "N",
            defaultValue = "200000",
            description = "To simulate (${DEFAULT-VALUE}).")
    private int transmissions;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Another seed, other arrivals (${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        if (rate <= 0 || urgent < 0 || urgent > 1 || variation < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--rate must be above 0, --urgent 0 to 1, and --variation 0 or more");
        }
        if (instances < 1 || threads < 1 || partitions < 1 || processors < 1 || transmissions < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--instances, --threads, --partitions, --processors and --transmissions must be 1 or more");
        }
        print(new CapacityPlan(
                rate,
                urgent,
                instances,
                threads,
                partitions,
                processors,
                micros(intake),
                micros(lane),
                micros(work),
                variation,
                Duration.ofMillis(commit),
                Duration.ofMillis(hop),
                transmissions,
                seed));
        return 0;
    }

    private void print(CapacityPlan plan) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text(
                "load of the processors %.0f %%, of the busiest stream threads %.0f %%",
                100 * plan.processorLoad(), 100 * plan.threadLoad()));
        if (plan.processorLoad() >= 1 || plan.threadLoad() >= 1) {
            out.println("more comes in than can be worked on: the delays grow without end");
            return;
        }
        CapacityModel.Result result = CapacityModel.run(plan);
        TextTable table = new TextTable("PRECEDENCE", "MEAN ms", "50 % ms", "99 % ms", "99.9 % ms");
        row(table, "FLASH to IMMEDIATE", result.urgent());
        row(table, "PRIORITY, ROUTINE", result.routine());
        table.print(out);
        out.println("a queueing model with the costs above, not a measurement");
    }

    private static void row(TextTable table, String name, Delays delays) {
        table.row(
                name,
                millis(delays.mean()),
                millis(delays.quantile(0.5)),
                millis(delays.quantile(0.99)),
                millis(delays.quantile(0.999)));
    }

    private static String millis(double seconds) {
        return text("%.0f", 1000 * seconds);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(1000 * micros);
    }
}
