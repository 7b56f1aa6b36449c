package cablestream.cli;

import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a note for the next shift. */
@Command(
        name = "note",
        description = "Add a note for the next shift. Your token says who you are.",
        footer = {"", "Examples:", "  cablestream shift note 'Lisbon repeats 412 and 413 after 18:00'"})
final class ShiftNoteCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Parameters(paramLabel = "TEXT", description = "At most 500 characters.")
    @SuppressWarnings("NullAway.Init") // Picocli requires it
    private String text;

    @Override
    public Integer call() {
        var body = JsonNodeFactory.instance.objectNode().put("note", text);
        String detail = console.client().post("api/shift/note", body).detail();
        spec.commandLine().getOut().println("Noted: " + SafeText.visible(detail));
        return 0;
    }
}
