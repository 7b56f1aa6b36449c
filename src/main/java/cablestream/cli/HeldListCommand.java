package cablestream.cli;

import cablestream.cli.terminal.TextTable;
import cablestream.settings.Settings;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Prints held records, the newest first: as a table for people, or as JSON for programs.
 *
 * @param <T> a held record with the actions on it
 */
abstract class HeldListCommand<T> implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private HeldOptions which;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "At most this many (${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public final Integer call() {
        List<T> found = find(RepairPreconditions.settings(cluster), which, Math.max(1, limit));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            found.forEach(one -> out.println(SafeText.json(json(one).toString())));
        } else if (found.isEmpty()) {
            out.println(none());
        } else {
            table(found).print(out);
        }
        return 0;
    }

    abstract List<T> find(Settings settings, HeldOptions which, int limit);

    abstract JsonNode json(T one);

    /** The message for an empty list. */
    abstract String none();

    abstract TextTable table(List<T> found);
}
