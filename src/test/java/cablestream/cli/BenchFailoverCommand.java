package cablestream.cli;

import cablestream.cli.terminal.TextTable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long FLASH waits when one of two instances is killed. */
@Command(
        name = "failover",
        description = {
            "Measure how long FLASH waits when one of two instances is killed (SIGKILL), a broker of its own going on: the longest",
            "delay of each time, the median and the maximum. FLASH is sent all the time, to all partitions. About two minutes each time."
        })
final class BenchFailoverCommand implements Callable<Integer> {
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** One that was sent before the kill may wait for it, too. */
    private static final Duration BEFORE = Duration.ofSeconds(2);
    /** After it, all that waited for the instance that was killed has arrived. */
    private static final Duration AFTER = Duration.ofSeconds(20);
    /** As on Kubernetes. */
    private static final Map<String, String> ARRANGEMENT = Map.of("standby.replicas", "1", "session.timeout", "4s");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--times",
            paramLabel = "NUMBER",
            defaultValue = "10",
            description = "How many times one is killed; default: ${DEFAULT-VALUE}.")
    private int times;

    @Option(
            names = "--quiet",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description =
                    "Before each time, after both are running: until then their compilers are busy; default: ${DEFAULT-VALUE}.")
    private int quiet;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "A setting of both instances; default: standby.replicas=1 and session.timeout=4s, as on Kubernetes.")
    private Map<String, String> set = new HashMap<>();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        ARRANGEMENT.forEach(set::putIfAbsent);
        List<Duration> longest = new ArrayList<>();
        try (BenchBroker broker = BenchBroker.start();
                StartedInstance first = instance(broker, "1");
                StartedInstance second = instance(broker, "2");
                FlashProbe probe = FlashProbe.start(broker.settings(), BETWEEN)) {
            for (int time = 0; time < times; time++) {
                longest.add(kill(time % 2 == 0 ? first : second, probe));
                out.printf(Locale.ROOT, "%d of %d: %s s%n", time + 1, times, seconds(longest.get(time)));
                out.flush();
            }
        }
        TextTable table = new TextTable("TIMES", "MEDIAN s", "MAXIMUM s");
        List<Duration> sorted = longest.stream().sorted().toList();
        table.row(Integer.toString(times), seconds(sorted.get(times / 2)), seconds(sorted.get(times - 1)));
        table.print(out);
        return 0;
    }

    private StartedInstance instance(BenchBroker broker, String name) {
        return StartedInstance.start(broker.folder().state().resolve(name), broker.bootstrapServers(), set);
    }

    /** The longest delay of a FLASH; the instance is started again afterwards. */
    private Duration kill(StartedInstance instance, FlashProbe probe) {
        ConsoleBench.pause(Duration.ofSeconds(quiet));
        probe.awaitAllUntil(System.nanoTime(), PATIENCE);
        long killed = System.nanoTime();
        instance.kill();
        ConsoleBench.pause(AFTER);
        long end = System.nanoTime();
        probe.awaitAllUntil(end, PATIENCE);
        Duration longest = FlashProbe.quantile(probe.between(killed - BEFORE.toNanos(), end), 1);
        instance.startAgain();
        return longest;
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1e3);
    }
}
