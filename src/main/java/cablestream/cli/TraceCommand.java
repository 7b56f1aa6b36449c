package cablestream.cli;

import cablestream.app.CommandFailure;
import cablestream.cli.terminal.Age;
import cablestream.cli.terminal.TextTable;
import cablestream.settings.Settings;
import cablestream.text.SafeText;
import cablestream.trace.CableHistory;
import cablestream.trace.TraceJson;
import cablestream.trace.TraceQuery;
import cablestream.trace.Tracer;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the life of a cable. */
@Command(
        name = "trace",
        description = {
            "Print the whole life of a cable, from its raw record to its feeds, with the time between.",
            "Where and when it was received, what was decided, where it went, and which feeds select it and may not carry it. Its text is not shown: 'show' prints that. Of a feed that is not named, 'explain' shows what it lacks."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream trace 09LISBON212",
            "  cablestream trace LISBON 212",
            "  cablestream trace --json cables.raw-0@42"
        })
final class TraceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            defaultValue = "30d",
            description = "How far back to look; default: ${DEFAULT-VALUE}.")
    private Duration since = Duration.ofDays(30);

    @Option(names = "--json", description = "One JSON object a line for each cable.")
    private boolean json;

    @Parameters(
            arity = "1..*",
            paramLabel = "QUERY",
            description = {
                "The id of a cable (09TESTVILLE1444), a station and its number (RUEHQQ 1444, TESTVILLE 1444), a"
                        + " channel serial",
                "(QQA0123), or the place of a record (cables.raw-0@42)."
            })
    private List<String> words = List.of();

    @Override
    public Integer call() {
        Settings settings = RepairPreconditions.settings(cluster);
        TraceQuery query = TraceQuery.parse(String.join(" ", words));
        List<CableHistory> lives =
                new Tracer(settings).trace(query, Instant.now().minus(since));
        if (lives.isEmpty()) {
            throw new CommandFailure("nothing is known of " + query.text()
                    + ": it was not received since then, or is kept no longer (--since looks further back)");
        }
        lives.forEach(
                json ? life -> out().println(SafeText.json(TraceJson.of(life).toString())) : this::print);
        return 0;
    }

    private void print(CableHistory life) {
        out().println(SafeText.visible(life.id()));
        TextTable table = new TextTable("AT", "AFTER", "WHAT", "WHERE", "DETAIL");
        Instant before = null;
        for (CableHistory.Step step : life.steps()) {
            table.row(
                    step.at().toString(),
                    after(before, step.at()),
                    SafeText.visible(step.what()),
                    SafeText.visible(step.where()),
                    SafeText.visible(step.detail()));
            before = step.at();
        }
        table.print(out());
    }

    private static String after(@Nullable Instant before, Instant at) {
        if (before == null) {
            return "";
        }
        long millis = Duration.between(before, at).toMillis();
        return millis < 10_000 ? millis + "ms" : Age.of(Duration.ofMillis(millis));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
