package cablestream.cli;

import cablestream.app.Cluster;
import cablestream.app.CommandFailure;
import cablestream.app.FeedWriterService;
import cablestream.app.RequiredTopics;
import cablestream.app.Shutdown;
import cablestream.app.ValueEncoding;
import cablestream.app.check.CheckResult;
import cablestream.app.check.CheckResult.Outcome;
import cablestream.app.check.StartChecks;
import cablestream.cable.Classification;
import cablestream.settings.Settings;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the writer of the feeds of one level until it is stopped. */
@Command(
        name = "write-feeds",
        description = {
            "Write the feeds of one level until Ctrl-C or SIGTERM, as a principal that reads and writes no other level.",
            "It is for deployments with feeds.levels, where run does not write the feeds. Each record is judged again by the policy:",
            "what its feed is not cleared for becomes a dead letter."
        },
        footer = {"", "Examples:", "  cablestream write-feeds SECRET --config feeds-secret.properties"})
final class WriteFeedsCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Parameters(paramLabel = "LEVEL", description = "One of the levels that feeds.levels names, such as SECRET.")
    private Classification level = Classification.UNKNOWN;

    @Override
    public Integer call() {
        Settings settings = cluster.settings(Map.of());
        FeedLevel.require(settings, level);
        RequiredTopics needs = RequiredTopics.of(settings);
        try (Cluster reached = Cluster.reach(settings)) {
            var unused = ValueEncoding.start(settings);
            check(reached.attempt("write-feeds", () -> StartChecks.run(needs, level, reached)));
        }
        Runnable refused = () -> nameMissingRights(needs);
        try (Shutdown stop = Shutdown.onSignal();
                FeedWriterService service = FeedWriterService.start(
                        settings, level, needs.builtIn().feeds().policy())) {
            service.awaitRunning(stop, refused);
            say(service);
            while (!stop.await(LOOK)) {
                service.look(refused);
            }
        }
        return 0;
    }

    /** Warnings are printed; all that failed is in the exception. */
    private void check(List<CheckResult> results) {
        print("warning", Outcome.WARNING, results);
        StartChecks.refuse(results);
    }

    /** Kafka's own message names the resource, but neither the right nor what grants it. */
    private void nameMissingRights(RequiredTopics needs) {
        try (Cluster reached = Cluster.reach(needs.settings())) {
            print("refused", Outcome.FAILED, StartChecks.run(needs, level, reached));
        } catch (CommandFailure | KafkaException e) {
            err().println("refused: the brokers refuse something, and which right is missing could not be found out: "
                    + e.getMessage());
        }
    }

    private void print(String word, Outcome outcome, List<CheckResult> results) {
        results.stream()
                .filter(result -> result.outcome() == outcome)
                .forEach(result -> err().println(word + ": " + result));
        err().flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private void say(FeedWriterService service) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("writing the feeds of " + level + "; metrics and health " + service.metrics());
        out.flush();
    }
}
