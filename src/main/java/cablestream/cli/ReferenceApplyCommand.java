package cablestream.cli;

import cablestream.app.Cluster;
import cablestream.app.CommandFailure;
import cablestream.app.RequiredTopics;
import cablestream.cli.terminal.RehearsalReport;
import cablestream.reference.ReferenceTable;
import cablestream.reload.AppliedVersions;
import cablestream.reload.Proposal;
import cablestream.reload.ReferenceRefused;
import cablestream.reload.ReferenceWriter;
import cablestream.reload.Rehearsal;
import cablestream.reload.TableDifference;
import cablestream.reload.TableVersion;
import cablestream.settings.Settings;
import cablestream.text.SafeText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings new versions of reference tables into force. */
@Command(
        name = "apply",
        description = {
            "Check new versions of reference tables and show how they differ from those in force; with --yes, bring them into force.",
            "All of them or none, within seconds, while the application runs. Topics of new feeds are created. A file has a whole table: YAML has feeds, CSV the table that its header names."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream reference apply feeds.yaml",
            "  cablestream reference apply --yes --since 7d feeds.yaml"
        })
final class ReferenceApplyCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @ArgGroup
    private Mode mode = new Mode();

    @Option(
            names = "--against",
            paramLabel = "TOPIC",
            description = {
                "Show also, feed by feed, where the latest cables of a topic such as cables.all would go, each read"
                        + " anew from",
                "its raw text."
            })
    private @Nullable String against;

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            defaultValue = "1h",
            description = "With --against: how far back; default: ${DEFAULT-VALUE}.")
    private Duration since = Duration.ofHours(1);

    @Option(
            names = "--backfill",
            paramLabel = "WHEN",
            converter = SinceConverter.class,
            description = {
                "With --yes: fill the feeds that are new or changed with the cables since then, as `feeds backfill` does;",
                "a duration before now (30d), a date, or a time in UTC."
            })
    private @Nullable Instant backfill;

    @Mixin
    private ConsoleOptions console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Such as feeds.yaml or collectives.csv.")
    private List<Path> files = List.of();

    /** The mutually exclusive options for the mode. */
    private static final class Mode {
        @Option(names = "--yes", description = "Write it. Without this nothing is changed.")
        private boolean yes;

        @Option(names = "--dry-run", description = "Change nothing, as without --yes.")
        @SuppressWarnings("UnusedVariable") // Picocli refuses it together with --yes
        private boolean dryRun;
    }

    @Override
    public Integer call() {
        if (backfill != null && !mode.yes) {
            throw new ParameterException(
                    spec.commandLine(), "--backfill is for --yes: `feeds backfill --dry-run` counts");
        }
        List<Proposal.Source> sources =
                files.stream().map(ReferenceApplyCommand::read).toList();
        Settings settings = cluster.settings(Map.of());
        RequiredTopics needs = RequiredTopics.of(settings);
        try (Cluster reached = Cluster.reach(settings)) {
            reached.require(needs.referenceTopicNames());
            if (against != null) {
                reached.require(List.of(against));
            }
            if (mode.yes) {
                apply(settings, needs, reached, sources);
            } else {
                print(settings, propose(AppliedVersions.read(settings, needs.builtIn()), sources));
                out().println("Nothing was changed: --yes brings it into force.");
            }
        }
        return 0;
    }

    private void apply(Settings settings, RequiredTopics needs, Cluster reached, List<Proposal.Source> sources) {
        List<String> changed;
        try (ReferenceWriter writer = ReferenceWriter.open(settings)) {
            AppliedVersions applied = AppliedVersions.read(settings, needs.builtIn());
            Proposal proposal = propose(applied, sources);
            print(settings, proposal);
            if (proposal.documents().isEmpty()) {
                return;
            }
            reached.topics()
                    .create(needs.topics(proposal.after().feeds()))
                    .forEach(topic -> out().println("created topic " + topic.name()));
            writer.write(proposal, applied, System.getProperty("user.name", ""));
            out().println("In force within seconds.");
            changed = changedFeeds(proposal);
        } catch (KafkaException e) {
            throw new CommandFailure(
                    "nothing was changed: another apply came between, or the brokers refuse (" + e.getMessage()
                            + "); look with `reference show` and try again",
                    e);
        }
        fill(changed);
    }

    private void fill(List<String> feeds) {
        Instant since = backfill;
        if (since != null) {
            feeds.forEach(feed ->
                    StartedBackfill.whenInForce(console.client(), feed, since).await(out()));
        }
    }

    private static List<String> changedFeeds(Proposal proposal) {
        List<String> feeds = new ArrayList<>();
        if (proposal.documents().stream().anyMatch(each -> each.table() == ReferenceTable.FEEDS)) {
            TableDifference difference = proposal.difference(ReferenceTable.FEEDS);
            feeds.addAll(difference.added());
            feeds.addAll(difference.changed());
        }
        return feeds;
    }

    private static Proposal propose(AppliedVersions applied, List<Proposal.Source> sources) {
        try {
            return Proposal.of(applied.inForce(), sources);
        } catch (ReferenceRefused e) {
            throw new CommandFailure(e.getMessage() + "; nothing was changed", e);
        }
    }

    private void print(Settings settings, Proposal proposal) {
        print(proposal);
        if (against != null) {
            new RehearsalReport(out()).print(new Rehearsal(settings, proposal).against(against, since));
        }
    }

    private void print(Proposal proposal) {
        if (proposal.documents().isEmpty()) {
            out().println("Nothing differs from what is in force.");
        }
        for (TableVersion document : proposal.documents()) {
            ReferenceTable table = document.table();
            out().println("%s %s, now %s"
                    .formatted(
                            table.label(),
                            document.version(),
                            proposal.before().names().of(table)));
            TableDifference difference = proposal.difference(table);
            if (difference.none()) {
                out().println("  the same entries, written in another way");
            }
            list("+", difference.added());
            list("~", difference.changed());
            list("-", difference.removed());
        }
    }

    private void list(String sign, List<String> keys) {
        List<String> shown = new ArrayList<>(keys.subList(0, Math.min(SHOWN, keys.size())));
        shown.forEach(key -> out().println("  " + sign + " " + SafeText.visible(key)));
        if (keys.size() > SHOWN) {
            out().println("  " + sign + " and " + (keys.size() - SHOWN) + " more");
        }
    }

    private static Proposal.Source read(Path file) {
        try {
            return new Proposal.Source(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new CommandFailure(file + ": is no file of UTF-8 text that can be read", e);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
