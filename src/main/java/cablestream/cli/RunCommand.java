package cablestream.cli;

import cablestream.app.Cluster;
import cablestream.app.CommandFailure;
import cablestream.app.RequiredTopics;
import cablestream.app.Service;
import cablestream.app.Shutdown;
import cablestream.app.ValueEncoding;
import cablestream.app.check.CheckResult;
import cablestream.app.check.StartChecks;
import cablestream.record.RecordEncoder;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the application on a cluster until it is stopped. */
@Command(
        name = "run",
        description = "Run on a cluster until Ctrl-C or SIGTERM.",
        footer = {
            "",
            "Examples:",
            "  cablestream run --config application.properties",
            "  cablestream run --role urgent --bootstrap kafka:9092"
        })
final class RunCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            arity = "1..*",
            description = "What this process does: intake, urgent, routine; default: all.")
    private List<Role> roles = new ArrayList<>();

    /** The settings are part of the help. */
    @Spec
    private void setSpec(CommandSpec spec) {
        this.spec = spec;
        spec.usageMessage().footer(SettingsHelp.lines());
    }

    @Override
    public Integer call() {
        Settings settings = cluster.settings(roles());
        RequiredTopics needs = RequiredTopics.of(settings);
        RecordEncoder encoder;
        try (Cluster reached = Cluster.reach(settings)) {
            encoder = ValueEncoding.start(settings);
            check(reached.attempt("run", () -> StartChecks.run(needs, reached)));
        }
        try (Shutdown stop = Shutdown.onSignal();
                Service service = Service.start(settings, needs.builtIn(), encoder)) {
            service.awaitRunning(stop, () -> nameMissingRights(needs));
            say(service);
            while (!stop.await(LOOK)) {
                service.refuseFailure();
                service.reportRefused(() -> nameMissingRights(needs));
            }
        }
        return 0;
    }

    /** Warnings are printed; all that failed is in the exception. */
    private void check(List<CheckResult> results) {
        PrintWriter err = spec.commandLine().getErr();
        results.stream()
                .filter(result -> result.outcome() == CheckResult.Outcome.WARNING)
                .forEach(result -> err.println("warning: " + result));
        StartChecks.refuse(results);
    }

    /** Kafka's own message names the resource, but neither the right nor what grants it. */
    private void nameMissingRights(RequiredTopics needs) {
        PrintWriter err = spec.commandLine().getErr();
        try (Cluster reached = Cluster.reach(needs.settings())) {
            StartChecks.rights(needs, reached).stream()
                    .filter(result -> result.outcome() == CheckResult.Outcome.FAILED)
                    .forEach(result -> err.println("refused: " + result));
        } catch (CommandFailure | KafkaException e) {
            err.println("refused: the brokers refuse something, and which right is missing could not be found out: "
                    + e.getMessage());
        }
        err.flush();
    }

    private Map<String, String> roles() {
        return roles.isEmpty()
                ? Map.of()
                : Map.of("roles", roles.stream().map(Role::name).collect(Collectors.joining(",")));
    }

    private void say(Service service) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("running: " + String.join(", ", service.states().keySet()) + "; console " + service.console());
        out.println("metrics and health " + service.metrics());
        out.flush();
    }
}
