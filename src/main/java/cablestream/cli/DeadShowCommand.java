package cablestream.cli;

import cablestream.app.CommandFailure;
import cablestream.cli.terminal.ActionLines;
import cablestream.cli.terminal.RecordBytes;
import cablestream.deadletters.DeadLetter;
import cablestream.deadletters.DeadLetters;
import cablestream.deadletters.FailurePosition;
import cablestream.deadletters.RepairJson;
import cablestream.kafka.RecordPosition;
import cablestream.text.Decoding;
import cablestream.text.SafeText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one dead letter so that only visible characters reach the terminal. */
@Command(
        name = "show",
        description =
                "Print a dead letter: its text with line numbers and the failing place, headers, and what was done.",
        footer = {
            "",
            "Examples:",
            "  cablestream dead show cables.dead-0@7",
            "  cablestream dead show --save letter.txt cables.dead-0@7"
        })
final class DeadShowCommand implements Callable<Integer> {
    /** A screen is no place for more; {@code --raw} has it all. */
    private static final int SHOWN = 1000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @ArgGroup
    private Form form = new Form();

    @Parameters(
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Where it lies, as `dead list` prints it: cables.dead-0@7.")
    @SuppressWarnings("NullAway.Init") // Picocli requires it
    private RecordPosition place;

    /** The mutually exclusive options for the form. */
    private static final class Form {
        @Option(names = "--raw", description = "Its bytes, untouched, to standard output: to be edited.")
        private boolean raw;

        @Option(
                names = "--save",
                paramLabel = "FILE",
                description = "Its bytes, untouched, to a file that is not there yet.")
        private @Nullable Path save;

        @Option(names = "--json", description = "As one JSON object.")
        private boolean json;
    }

    @Override
    public Integer call() throws IOException {
        DeadLetters.Shown shown = new DeadLetters(RepairPreconditions.settings(cluster)).show(place);
        if (form.raw) {
            RecordBytes.print(out(), shown.bytes());
        } else if (form.save != null) {
            save(form.save, shown.bytes());
        } else if (form.json) {
            out().println(SafeText.json(RepairJson.of(shown).toString()));
        } else {
            print(shown);
        }
        return 0;
    }

    private void print(DeadLetters.Shown shown) {
        DeadLetter letter = shown.handled().letter();
        out().println(letter.place() + ", received at " + SafeText.visible(letter.origin()) + " on " + letter.at());
        out().println(SafeText.visible(letter.reason()) + ": " + SafeText.visible(letter.detail()));
        letter.headers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> out().println("  " + SafeText.visible(header.getKey()) + " = "
                        + SafeText.visible(header.getValue())));
        out().println();
        text(shown.bytes(), shown.failing());
        out().println();
        if (shown.failing().line() == 0) {
            out().println(SafeText.visible(shown.failing().said()));
        }
        ActionLines.print(out(), shown.handled().history(), DeadListCommand.result(shown.handled()));
    }

    private void text(byte[] bytes, FailurePosition failing) {
        List<String> lines = SafeText.lines(bytes);
        for (int i = 0; i < Math.min(SHOWN, lines.size()); i++) {
            boolean marked = failing.line() == i + 1;
            out().println("%s%5d  %s".formatted(marked ? ">" : " ", i + 1, lines.get(i)));
            if (marked) {
                out().println("        " + " ".repeat(shownBefore(bytes, failing)) + "^ "
                        + SafeText.visible(failing.said()));
            }
        }
        if (lines.size() > SHOWN) {
            out().println("       and " + (lines.size() - SHOWN) + " more lines: --raw prints them all");
        }
    }

    /** The characters that are shown of the line before the position of the failure. */
    private static int shownBefore(byte[] bytes, FailurePosition failing) {
        String line = Decoding.decode(bytes).split("\n", -1)[failing.line() - 1];
        return SafeText.width(line, Math.max(0, failing.column() - 1));
    }

    private void save(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
            out().println(bytes.length + " bytes to " + file);
        } catch (IOException e) {
            throw new CommandFailure("cannot write to " + file + ": name a file that is not there yet", e);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
