package cablestream.cli;

import cablestream.app.Cluster;
import cablestream.app.RequiredTopics;
import cablestream.app.check.CheckResult;
import cablestream.app.check.CheckResult.Outcome;
import cablestream.app.check.StartChecks;
import cablestream.cable.Classification;
import cablestream.settings.Settings;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the checks of a start without a start. */
@Command(
        name = "check",
        description = {
            "Check topics, limits, partitions, retention, rights, disk and registered schemas as run does before it starts.",
            "One line for each finding, with the command that repairs it. It changes nothing."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream check --bootstrap kafka:9092",
            "  cablestream check --config application.properties --json",
            "  cablestream check --level SECRET --config feeds-secret.properties",
            "",
            "Exit status: 0 all passed or warnings only, 1 a check failed, 2 wrong usage or settings."
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--level", paramLabel = "LEVEL", description = "Check as write-feeds does for this level.")
    private @Nullable Classification level;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = cluster.settings(Map.of());
        if (level != null) {
            FeedLevel.require(settings, level);
        }
        RequiredTopics needs = RequiredTopics.of(settings);
        List<CheckResult> results;
        try (Cluster reached = Cluster.reach(needs.settings())) {
            results = reached.attempt("check", () -> results(needs, reached));
        }
        PrintWriter out = spec.commandLine().getOut();
        results.forEach(result ->
                out.println(json ? SafeText.json(object(result).toString()) : SafeText.visible(line(result))));
        return results.stream().anyMatch(result -> result.outcome() == Outcome.FAILED) ? 1 : 0;
    }

    private List<CheckResult> results(RequiredTopics needs, Cluster reached) {
        return level == null ? StartChecks.run(needs, reached) : StartChecks.run(needs, level, reached);
    }

    private static String line(CheckResult result) {
        return String.format("%-7s  %s", result.outcome(), result);
    }

    private static ObjectNode object(CheckResult result) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("check", result.check())
                .put("outcome", result.outcome().name())
                .put("finding", result.finding())
                .put("repair", result.remedy());
    }
}
