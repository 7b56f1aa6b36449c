package cablestream.cli;

import cablestream.cli.terminal.TextTable;
import cablestream.console.client.ConsoleRefused;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the published cables that a query finds. */
@Command(
        name = "search",
        description = {
            "Print published cables, the newest first, that have all the words and phrases that are given.",
            "A word is a whole word in any case; harbo* is every word that begins like this, and \"port strike\" a phrase. The role reader is needed. 'show' prints the text of a cable, 'trace' its history."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream search --tag PREL --station lisbon",
            "  cablestream search --words '\"port strike\" harbo*' --from 7d --json",
            "  cablestream search --fault TAG_UNKNOWN --from 1h",
            "  cablestream search --addressee \"secstate\" --from 2009-03-01 --to 2009-04-01",
            "",
            "Exit status: 0 answered, 1 refused, or the index cannot be searched, 2 wrong usage."
        })
final class SearchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Option(names = "--id", paramLabel = "WORDS", description = "In the id: 09LISBON212, 09LIS* or \"lisbon 212\".")
    private @Nullable String id;

    @Option(
            names = "--station",
            paramLabel = "WORDS",
            description = "In post, name and routing indicator of the originator.")
    private @Nullable String station;

    @Option(
            names = "--addressee",
            paramLabel = "WORDS",
            description = "In names and routing indicators of the addressees, collectives expanded.")
    private @Nullable String addressee;

    @Option(names = "--tag", paramLabel = "WORDS", description = "In the TAGS: PREL, or 'PREL,PO' for both.")
    private @Nullable String tag;

    @Option(names = "--words", paramLabel = "WORDS", description = "In subject and text.")
    private @Nullable String words;

    @Option(names = "--fault", paramLabel = "CODES", description = "With this fault: TAG_UNKNOWN.")
    private @Nullable String fault;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = SinceConverter.class,
            description = "Received at this time or later: a date, a moment, or a duration before now such as 7d.")
    private @Nullable Instant from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = SinceConverter.class,
            description = "Received before this time.")
    private @Nullable Instant to;

    @Option(
            names = "--max",
            paramLabel = "N",
            defaultValue = "50",
            description = "At most N cables, 1 to 200; default: ${DEFAULT-VALUE}.")
    private int max;

    @Option(
            names = "--before",
            paramLabel = "POSITION",
            description = "The results after this position, which an earlier answer named.")
    private @Nullable String before;

    @Option(names = "--json", description = "One JSON object a line for each cable.")
    private boolean json;

    @Override
    public Integer call() {
        JsonNode answer = ask();
        JsonNode cables = answer.path("cables");
        if (json) {
            cables.forEach(cable -> out().println(SafeText.json(cable.toString())));
        } else if (!cables.isEmpty()) {
            table(cables).print(out());
        }
        summary(answer).forEach(line -> spec.commandLine().getErr().println(SafeText.visible(line)));
        return answer.at("/index/phase").asText().equals("FAILED") ? 1 : 0;
    }

    /** @throws ParameterException if the console cannot read one of the options */
    private JsonNode ask() {
        try {
            return console.client().ask("api/search", query());
        } catch (ConsoleRefused e) {
            throw e.malformed() ? new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e) : e;
        }
    }

    private ObjectNode query() {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        query.put("id", id).put("station", station).put("addressee", addressee);
        query.put("tag", tag).put("words", words).put("fault", fault);
        query.put("from", text(from)).put("to", text(to));
        return query.put("max", Integer.toString(max)).put("before", before);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static TextTable table(JsonNode cables) {
        TextTable table =
                new TextTable("CABLE", "REVISION", "RECEIVED", "FROM", "PRECEDENCE", "LABEL", "TAGS", "SUBJECT");
        for (JsonNode cable : cables) {
            List<String> tags = new ArrayList<>();
            cable.path("tags").forEach(tag -> tags.add(tag.asText()));
            table.row(
                    visible(cable, "id"),
                    visible(cable, "revision"),
                    visible(cable, "received"),
                    visible(cable, "originator"),
                    visible(cable, "precedence"),
                    visible(cable, "label"),
                    SafeText.visible(String.join(",", tags)),
                    visible(cable, "subject"));
        }
        return table;
    }

    private static String visible(JsonNode cable, String field) {
        return SafeText.visible(cable.path(field).asText(""));
    }

    /** How many were found, how to see more, and how complete the answer is. */
    private static List<String> summary(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        lines.add("%d of %s cables."
                .formatted(answer.path("cables").size(), answer.path("total").asText()));
        if (answer.path("before").isTextual()) {
            lines.add("For more: --before " + answer.path("before").asText());
        }
        lines.addAll(state(answer.path("index")));
        return lines;
    }

    private static List<String> state(JsonNode index) {
        List<String> lines = new ArrayList<>();
        if (index.path("problem").isTextual()) {
            lines.add(index.path("problem").asText());
        }
        lines.add(
                index.path("phase").asText().equals("BUILDING")
                        ? "The index is being built: %s offsets are to be read.".formatted(index.path("unread"))
                        : "Indexed: the newest %s cables up to %s, %s offsets unread."
                                .formatted(
                                        index.path("cables").asText(),
                                        index.path("upTo").asText(),
                                        index.path("unread")));
        return lines;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
