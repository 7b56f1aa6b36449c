package cablestream.faults;

import cablestream.traffic.TrafficMix;
import cablestream.verify.PlanOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs faults. */
@Command(
        name = "ops/faults/run",
        description = {
            "Start three brokers (short: one) and two instances as processes, send generated traffic, do faults to all of them,",
            "and prove that nothing is lost. The same seed gives the same traffic and the same faults."
        },
        footer = {
            "",
            "short: 300 transmissions in 10 seconds, 3 faults. middle: 1,500 in half a minute, 5 faults. long: 20,000 in 10 minutes,",
            "24 faults. upgrade: 600 in 4 minutes, a third of them FLASH, while both instances are replaced by another release",
            "and back.",
            "Exit status: 0 all is exact, 1 something is wrong or a fault took no effect, 2 wrong usage."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class FaultsCommand implements Callable<Integer> {
    private static final int LARGEST = 1 << 20;

    /** More FLASH than usual, so that some are under way at each moment. */
    private static final TrafficMix MUCH_FLASH = new TrafficMix(0.08, 0, 0, 0.05, 0, 0.02, 0.33, 0.01, 0.09, 0.40);

    /** How much is done unless options say otherwise. */
    enum Tier {
        SHORT(300, 10, 3, EnumSet.of(FaultKind.KILL_INSTANCE, FaultKind.FREEZE_INSTANCE, FaultKind.POISON)),
        MIDDLE(
                1_500,
                30,
                5,
                EnumSet.of(
                        FaultKind.KILL_INSTANCE,
                        FaultKind.NETWORK_DROPPED,
                        FaultKind.POISON,
                        FaultKind.REBALANCE_STORM,
                        FaultKind.FLOOD)),
        LONG(20_000, 600, 24, EnumSet.complementOf(EnumSet.of(FaultKind.ROLLING_UPGRADE))),
        UPGRADE(600, 240, 1, EnumSet.of(FaultKind.ROLLING_UPGRADE));

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

    @Parameters(arity = "0..1", paramLabel = "TIER", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
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

    @Option(
            names = "--previous",
            paramLabel = "JAR",
            description = "Another release: the instances start with it where it is given.")
    private Path previous;

    @Option(names = "--list", description = "Print the schedule of the seed and end.")
    private boolean list;

    @Option(names = "--keep", description = "Keep the folder with logs and state.")
    private boolean keep;

    /** @param args see {@code --help} */
    public static void main(String[] args) {
        System.exit(execute(new PrintWriter(System.out, true, StandardCharsets.UTF_8), args));
    }

    static int execute(PrintWriter out, String... args) {
        return new CommandLine(new FaultsCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .execute(args);
    }

    @Override
    public Integer call() throws IOException {
        long seconds = minutes == null ? tier.seconds : Math.round(60 * minutes);
        FaultSchedule schedule = FaultSchedule.of(
                seed, faults == null ? tier.faults : faults, seconds, only.isEmpty() ? List.copyOf(tier.kinds) : only);
        schedule.faults()
                .forEach(each -> spec.commandLine().getOut().printf("%4d s  %s%n", each.second(), each.kind()));
        if (list) {
            return 0;
        }
        if (schedule.has(FaultKind.ROLLING_UPGRADE) && (previous == null || !Files.exists(previous))) {
            throw new ParameterException(
                    spec.commandLine(), "ROLLING_UPGRADE needs --previous with the jar of a release");
        }
        return run(schedule, seconds) ? 0 : 1;
    }

    private boolean run(FaultSchedule schedule, long seconds) throws IOException {
        Path folder = Files.createTempDirectory("cablestream-faults");
        spec.commandLine().getOut().println("files in " + folder);
        try {
            return FaultRun.run(
                    folder,
                    schedule,
                    traffic(schedule),
                    seconds,
                    new SiteOptions(programs(), schedule.has(FaultKind.CLOCK_JUMP), brokers(schedule)),
                    spec.commandLine().getOut());
        } finally {
            if (!keep) {
                delete(folder);
            }
        }
    }

    /** One where nothing happens to it: three cost twice the time. */
    private int brokers(FaultSchedule schedule) {
        boolean few = tier == Tier.SHORT || tier == Tier.UPGRADE;
        return few && tier.kinds.containsAll(schedule.kinds()) ? 1 : 3;
    }

    private PlanOptions traffic(FaultSchedule schedule) {
        PlanOptions usual = PlanOptions.of(seed, transmissions == null ? tier.transmissions : transmissions, LARGEST);
        return schedule.has(FaultKind.ROLLING_UPGRADE)
                ? new PlanOptions(seed, usual.count(), MUCH_FLASH, usual.dead(), usual.doubtful(), LARGEST)
                : usual;
    }

    private List<InstanceProgram> programs() {
        return previous == null
                ? List.of(InstanceProgram.present())
                : List.of(InstanceProgram.previous(previous), InstanceProgram.present());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
