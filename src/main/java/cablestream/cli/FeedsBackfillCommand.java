package cablestream.cli;

import cablestream.app.Cluster;
import cablestream.app.CommandFailure;
import cablestream.app.RequiredTopics;
import cablestream.backfill.BackfillRehearsal;
import cablestream.kafka.TopicNames;
import cablestream.reload.ActiveTables;
import cablestream.settings.Settings;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills a feed with cables that were published before it selected them. */
@Command(
        name = "backfill",
        description = {
            "Fill a new or changed feed with the cables on the topic of all cables that it selects and is cleared for now.",
            "Of each cable the latest revision is written, unless it is in the feed, or was withdrawn, cancelled or superseded. The application does it: your token says who you are. It goes on after a restart."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream feeds backfill politics --since 30d --dry-run",
            "  cablestream feeds backfill politics --since 2026-10-01 --rate 500"
        })
final class FeedsBackfillCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private ConsoleOptions console;

    @Option(
            names = "--since",
            required = true,
            paramLabel = "WHEN",
            converter = SinceConverter.class,
            description = "Receive time of the oldest cables: a duration before now (30d), a date, or a time in UTC.")
    private Instant since = Instant.EPOCH;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "200",
            description = "At most this many cables a second (${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--dry-run",
            description = "Print how many cables would be written and how many the clearance forbids; write nothing.")
    private boolean dryRun;

    @Parameters(paramLabel = "NAME", description = "Name of the feed.")
    private String feed = "";

    @Override
    public Integer call() {
        if (dryRun) {
            rehearse(cluster.settings(Map.of()));
        } else {
            StartedBackfill.start(console.client(), feed, since, rate).await(out());
        }
        return 0;
    }

    private void rehearse(Settings settings) {
        RequiredTopics needs = RequiredTopics.of(settings);
        TopicNames topics = new TopicNames(settings.topicPrefix());
        try (Cluster reached = Cluster.reach(settings)) {
            reached.require(needs.referenceTopicNames());
            ActiveTables tables = needs.inForce();
            if (tables.feeds().feeds().stream().noneMatch(each -> each.name().equals(feed))) {
                throw new CommandFailure(
                        "there is no feed " + feed + " in force: `reference show feeds` prints those that are");
            }
            reached.require(List.of(topics.all(), topics.feed(feed)));
            BackfillRehearsal numbers = BackfillRehearsal.of(settings, tables.stages(), feed, since);
            out().println("%d cables would be written to the feed %s, %d are there, %d are forbidden by its clearance."
                    .formatted(numbers.written(), feed, numbers.there(), numbers.forbidden()));
            numbers.undecoded().lines().forEach(spec.commandLine().getErr()::println);
            out().println("Nothing was changed.");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
