package cablestream.cli;

import cablestream.app.Shutdown;
import cablestream.cli.demo.DataFolder;
import cablestream.cli.demo.Demo;
import cablestream.cli.demo.DemoOptions;
import cablestream.cli.demo.DemoPreconditions;
import cablestream.cli.terminal.TerminalTraits;
import cablestream.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A broker, the application and invented traffic in one process, with a live view. */
@Command(
        name = "demo",
        description = "Run everything in this process, with a broker of its own and invented traffic, and watch it.",
        footer = {
            "",
            "Examples:",
            "  cablestream demo",
            "  cablestream demo --traffic 20 --for 1m --data demo-data --story off"
        })
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DemoTrafficOptions trafficOptions;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description = "Port of the broker, 0 for any that is free; default: ${DEFAULT-VALUE}.")
    private int kafkaPort;

    @Option(
            names = "--console-port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the console, 0 for any that is free; default: ${DEFAULT-VALUE}.")
    private int consolePort;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description =
                    "Port of metrics and health, 0 for any that is free; default: the port after that of the console.")
    private @Nullable Integer metricsPort;

    @Option(
            names = "--traffic",
            paramLabel = "RATE",
            defaultValue = "5",
            description = "Invented cables a second, 0 for none; default: ${DEFAULT-VALUE}.")
    private double traffic;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for the data, kept for the next time; default: a temporary one, removed at the end.")
    private @Nullable Path data;

    @Option(
            names = "--schema-registry",
            paramLabel = "URL",
            description =
                    "Address of a schema registry that runs: schemas are registered there, and values have the Confluent wire"
                            + " format; default: none.")
    private @Nullable String registry;

    @Override
    public Integer call() {
        DemoOptions options = new DemoOptions(
                port("--kafka-port", kafkaPort),
                port("--console-port", consolePort),
                metricsPort == null ? null : port("--metrics-port", metricsPort),
                rate(),
                data,
                trafficOptions.time(),
                trafficOptions.seed(),
                registry,
                trafficOptions.story());
        try (Shutdown stop = Shutdown.onSignal();
                DataFolder folder = DataFolder.of(data)) {
            List<String> findings = DemoPreconditions.findings(options, folder);
            if (!findings.isEmpty()) {
                findings.forEach(spec.commandLine().getErr()::println);
                return 1;
            }
            folder.takeLog();
            try (Demo demo = new Demo(options, folder, spec.commandLine().getOut(), stop)) {
                warnOfSettings();
                demo.run(TerminalTraits.ofOutput());
            }
        }
        return 0;
    }

    /** It has settings of its own, so that it starts anywhere. */
    private void warnOfSettings() {
        List<String> ignored = Settings.variables(System.getenv());
        if (!ignored.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("demo uses none of the settings in the environment: " + String.join(", ", ignored));
        }
    }

    private double rate() {
        if (!(traffic >= 0 && traffic <= 100_000)) {
            throw wrong("--traffic: a number from 0 to 100000 is wanted");
        }
        return traffic;
    }

    private int port(String option, int port) {
        if (port < 0 || port > 65_535) {
            throw wrong(option + ": a port from 0 to 65535 is wanted");
        }
        return port;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
