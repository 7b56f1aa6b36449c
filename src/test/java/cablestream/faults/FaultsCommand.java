package cablestream.faults;

import cablestream.verify.PlanOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs faults. */
@Command(
        name = "ops/faults/run",
        description = {
            "Start three brokers and two instances as processes, send generated traffic, do faults to all of them, and",
            "prove that nothing is lost. The same seed gives the same traffic and the same faults."
        },
        footer = {
            "",
            "short: 1,500 transmissions in half a minute, 5 faults. long: 20,000 in 10 minutes, 24 faults.",
            "Exit status: 0 all is exact, 1 something is wrong or a fault took no effect, 2 wrong usage."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class FaultsCommand implements Callable<Integer> {
    private static final int LARGEST = 1 << 20;

    /** How much is done unless options say otherwise. */
    enum Tier {
        SHORT(
                1_500,
                30,
                5,
                EnumSet.of(
                        FaultKind.KILL_INSTANCE,
                        FaultKind.NETWORK_DROPPED,
                        FaultKind.POISON,
                        FaultKind.REBALANCE_STORM,
                        FaultKind.FLOOD)),
        LONG(20_000, 600, 24, EnumSet.allOf(FaultKind.class));

        private final int transmissions;
        private final long seconds;
        private final int faults;
        private final EnumSet<FaultKind> kinds;

        Tier(int transmissions, long seconds, int faults, EnumSet<FaultKind> kinds) {
            this.transmissions = transmissions;
            this.seconds = seconds;
            this.faults = faults;
            this.kinds = kinds;
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "TIER", description = "short or long (${DEFAULT-VALUE}).")
    private Tier tier = Tier.SHORT;

    @Option(names = "--seed", paramLabel = "S", description = "Another seed, another run (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--minutes", paramLabel = "M", description = "Over which the traffic is spread.")
    private Double minutes;

    @Option(names = "--transmissions", paramLabel = "N", description = "How much is sent.")
    private Integer transmissions;

    @Option(names = "--faults", paramLabel = "N", description = "How many faults.")
    private Integer faults;

    @Option(
            names = "--only",
            paramLabel = "KIND",
            split = ",",
            description = "Faults of these kinds only: ${COMPLETION-CANDIDATES}.")
    private List<FaultKind> only = List.of();

    @Option(names = "--list", description = "Print the schedule of the seed and end.")
    private boolean list;

    @Option(names = "--keep", description = "Keep the folder with logs and state.")
    private boolean keep;

    /** @param args see {@code --help} */
    public static void main(String[] args) {
        System.exit(new CommandLine(new FaultsCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws IOException {
        long seconds = minutes == null ? tier.seconds : Math.round(60 * minutes);
        FaultSchedule schedule = FaultSchedule.of(
                seed, faults == null ? tier.faults : faults, seconds, only.isEmpty() ? List.copyOf(tier.kinds) : only);
        schedule.faults()
                .forEach(each -> spec.commandLine().getOut().printf("%4d s  %s%n", each.second(), each.kind()));
        return list || run(schedule, seconds) ? 0 : 1;
    }

    private boolean run(FaultSchedule schedule, long seconds) throws IOException {
        Path folder = Files.createTempDirectory("cablestream-faults");
        spec.commandLine().getOut().println("files in " + folder);
        PlanOptions options = PlanOptions.of(seed, transmissions == null ? tier.transmissions : transmissions, LARGEST);
        try {
            return FaultRun.run(
                    folder, schedule, options, seconds, spec.commandLine().getOut());
        } finally {
            if (!keep) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
