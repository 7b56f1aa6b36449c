package cablestream.cli;

import cablestream.app.Cluster;
import cablestream.app.CommandFailure;
import cablestream.app.RequiredTopics;
import cablestream.cli.terminal.Terminal;
import cablestream.cli.terminal.TerminalTraits;
import cablestream.cli.terminal.TextTable;
import cablestream.reference.ReferenceTable;
import cablestream.reload.ActiveTables;
import cablestream.reload.AppliedVersions;
import cablestream.reload.TableVersion;
import cablestream.settings.Settings;
import cablestream.text.SafeText;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the versions in force. */
@Command(
        name = "show",
        description = {
            "Print the version of each reference table that is in force.",
            "With the name of a table, print its text, to be edited and applied."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream reference show",
            "  cablestream reference show feeds > feeds.yaml",
            "  cablestream reference show --of built-in feeds"
        })
final class ReferenceShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(
            names = "--of",
            paramLabel = "VERSION",
            description = "With a table: this version of it, such as built-in or 3-9f86d081, to go back to.")
    private @Nullable String version;

    @Parameters(arity = "0..1", paramLabel = "TABLE", description = "${COMPLETION-CANDIDATES}")
    private @Nullable ReferenceTable table;

    @Override
    public Integer call() {
        Settings settings = cluster.settings(Map.of());
        RequiredTopics needs = RequiredTopics.of(settings);
        AppliedVersions applied;
        try (Cluster reached = Cluster.reach(settings)) {
            reached.require(needs.referenceTopicNames());
            applied = AppliedVersions.read(settings, needs.builtIn());
        }
        if (table == null) {
            overview(applied);
        } else {
            PrintWriter data = Terminal.data(out(), TerminalTraits.ofOutput().moves());
            data.print(text(applied, table));
            data.flush();
        }
        return 0;
    }

    private void overview(AppliedVersions applied) {
        ActiveTables inForce = applied.inForce();
        TextTable printed = new TextTable("TABLE", "VERSION", "ENTRIES", "STATE", "WRITTEN", "BY");
        for (ReferenceTable each : ReferenceTable.values()) {
            String name = inForce.names().of(each);
            if (inForce.text(each).equals(each.builtIn())) {
                printed.row(each.label(), name, Integer.toString(inForce.entries(each)), "in force", "", "");
            }
            applied.documents().stream()
                    .filter(document -> document.table() == each)
                    .forEach(document -> printed.row(
                            each.label(),
                            SafeText.visible(document.version()),
                            document.version().equals(name) ? Integer.toString(inForce.entries(each)) : "",
                            document.version().equals(name) ? "in force" : "",
                            document.at() == null ? "" : document.at().toString(),
                            document.by() == null ? "" : SafeText.visible(document.by())));
        }
        printed.print(out());
        applied.refused().forEach(line -> spec.commandLine().getErr().println(SafeText.visible(line)));
    }

    private String text(AppliedVersions applied, ReferenceTable of) {
        if (version == null) {
            return applied.inForce().text(of);
        }
        if (version.equals(cablestream.reference.Versions.BUILT_IN)) {
            return of.builtIn();
        }
        return applied.documents().stream()
                .filter(document -> document.table() == of && document.version().equals(version))
                .findFirst()
                .map(TableVersion::text)
                .orElseThrow(() -> new CommandFailure("there is no version " + version + " of " + of.label()
                        + ": `reference show` prints those that are kept"));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
