package cablestream.cli;

import cablestream.app.replay.ReplayResult;
import cablestream.cli.terminal.TextTable;
import cablestream.text.SafeText;
import cablestream.trace.ReplayDifferences;
import cablestream.trace.ReplayDifferences.Counts;
import cablestream.trace.RereadReport.Difference;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;

/** The result of a full replay for people, and as JSON. */
final class ReplayOutput {
    private ReplayOutput() {}

    static void print(ReplayResult result, PrintWriter out) {
        ReplayDifferences differences = result.differences();
        TextTable cables = new TextTable("CABLES", "NUMBER", "SUCH AS");
        new TreeMap<>(differences.fields().differences())
                .forEach((field, difference) -> row(cables, "differ in " + field, difference));
        row(cables, "only published", differences.onlyPublished());
        row(cables, "only replayed", differences.onlyReplayed());
        if (cables.rows() > 0) {
            cables.print(out);
        }
        TextTable counts = new TextTable("REASON", "PUBLISHED", "REPLAYED");
        new TreeMap<>(differences.quarantine()).forEach((reason, count) -> row(counts, "quarantine " + reason, count));
        new TreeMap<>(differences.dead()).forEach((reason, count) -> row(counts, "dead " + reason, count));
        if (counts.rows() > 0) {
            counts.print(out);
        }
        out.println(SafeText.visible(summary(result)));
    }

    /** {@code 7 raw records replayed: 5 cables equal, 1 differs, …}. */
    static String summary(ReplayResult result) {
        ReplayDifferences differences = result.differences();
        long compared = differences.fields().compared();
        long different = differences.fields().different();
        return ("%d raw records replayed, %d transmissions held, %d cables compared: %d equal, %d differ, %d only published,"
                        + " %d only replayed; %d were released by people, raw records of %d are no longer kept, %d were"
                        + " published under other reference tables")
                .formatted(
                        result.copied(),
                        result.held(),
                        compared,
                        compared - different,
                        different,
                        differences.onlyPublished().count(),
                        differences.onlyReplayed().count(),
                        differences.released(),
                        differences.unkept(),
                        differences.otherTables());
    }

    static ObjectNode json(ReplayResult result) {
        ReplayDifferences differences = result.differences();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("equal", differences.none())
                .put("copied", result.copied())
                .put("heartbeats", result.heartbeats())
                .put("held", result.held())
                .put("compared", differences.fields().compared())
                .put("different", differences.fields().different())
                .put("released", differences.released())
                .put("unkept", differences.unkept())
                .put("otherTables", differences.otherTables());
        ObjectNode fields = json.putObject("fields");
        new TreeMap<>(differences.fields().differences())
                .forEach((field, difference) -> put(fields.putObject(field), difference));
        put(json.putObject("onlyPublished"), differences.onlyPublished());
        put(json.putObject("onlyReplayed"), differences.onlyReplayed());
        put(json.putObject("quarantine"), differences.quarantine());
        put(json.putObject("dead"), differences.dead());
        return json;
    }

    private static void row(TextTable table, String what, Difference difference) {
        if (difference.count() > 0) {
            table.row(
                    what, Long.toString(difference.count()), SafeText.visible(String.join(", ", difference.samples())));
        }
    }

    private static void row(TextTable table, String what, Counts counts) {
        table.row(SafeText.visible(what), Long.toString(counts.published()), Long.toString(counts.replayed()));
    }

    private static void put(ObjectNode json, Difference difference) {
        json.put("count", difference.count());
        difference.samples().forEach(json.putArray("ids")::add);
    }

    private static void put(ObjectNode json, Map<String, Counts> counts) {
        new TreeMap<>(counts)
                .forEach((reason, count) -> json.putObject(reason)
                        .put("published", count.published())
                        .put("replayed", count.replayed()));
    }
}
