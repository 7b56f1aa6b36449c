package cablestream.cli;

import cablestream.console.client.ConsoleClient;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Acknowledges a finding. */
@Command(
        name = "acknowledge",
        description = {
            "Acknowledge a finding with a note: who reads it next knows that somebody is at work on it.",
            "The finding stays, and the verdict does not change. Your token says who you are."
        },
        footer = {"", "Examples:", "  cablestream findings acknowledge NUMBERS_MISSING --note 'asked Lisbon at 14:10'"})
final class FindingsAcknowledgeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Parameters(paramLabel = "KEY", description = "Its key, as `findings list` prints it: HEARTBEAT_LOST:urgent.")
    @SuppressWarnings("NullAway.Init") // Picocli requires it
    private String key;

    @Option(names = "--note", paramLabel = "TEXT", required = true, description = "At most 500 characters.")
    @SuppressWarnings("NullAway.Init") // Picocli requires it
    private String note;

    @Override
    public Integer call() {
        var body = JsonNodeFactory.instance.objectNode().put("note", note);
        String detail = console.client()
                .post(ConsoleClient.path("findings", key, "acknowledge"), body)
                .detail();
        spec.commandLine().getOut().println(SafeText.visible(key + " is acknowledged: " + detail));
        return 0;
    }
}
