package cablestream.cli;

import cablestream.bench.start.IdleBench;
import cablestream.cli.terminal.TextTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures a demo without traffic. */
@Command(
        name = "idle",
        description = {
            "Measure what a demo without traffic takes of a processor and of memory: heartbeats only, started by ops/cablestream.",
            "The jars must be built. About five minutes."
        })
final class BenchIdleCommand implements Callable<Integer> {
    private static final double LEAST_SHOWN = 0.002;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--settle",
            paramLabel = "SECONDS",
            defaultValue = "150",
            description = "Time after the start that does not count; default: ${DEFAULT-VALUE}.")
    private int settle;

    @Option(
            names = "--seconds",
            paramLabel = "NUMBER",
            defaultValue = "120",
            description = "Time that counts; default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--java-home",
            paramLabel = "DIR",
            description = "The JDK that starts it; default: that of the environment.")
    private @Nullable Path java;

    @Override
    public Integer call() throws Exception {
        if (settle < 0 || seconds < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--settle must be 0 or more, and --seconds must be 1 or more");
        }
        IdleBench.Idle idle = IdleBench.run(java, Duration.ofSeconds(settle), Duration.ofSeconds(seconds));
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s of a processor, %d MB resident; %d s, after %d s.%n%n",
                percent(idle.cpu()), idle.resident() / 1024 / 1024, seconds, settle);
        TextTable table = new TextTable("THREADS", "OF A PROCESSOR");
        idle.threads().entrySet().stream()
                .filter(thread -> thread.getValue() >= LEAST_SHOWN)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(thread -> table.row(thread.getKey(), percent(thread.getValue())));
        table.print(out);
        out.flush();
        return 0;
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", part * 100);
    }
}
