package cablestream.cli;

import cablestream.console.client.ConsoleClient;
import cablestream.kafka.RecordPosition;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Discards a dead letter. */
@Command(
        name = "discard",
        description = {
            "Mark a dead letter as one about which nothing more is to be done.",
            "It stays where it is. The application does it: your token says who you are."
        },
        footer = {"", "Examples:", "  cablestream dead discard --why 'A test of the circuit.' cables.dead-0@7"})
final class DeadDiscardCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Option(
            names = "--why",
            paramLabel = "SENTENCE",
            defaultValue = "",
            description = "Why; never text of the message.")
    private String why = "";

    @Parameters(
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Where it is, as `dead list` prints it: cables.dead-0@7.")
    @SuppressWarnings("NullAway.Init") // Picocli requires it
    private RecordPosition place;

    @Override
    public Integer call() {
        console.client()
                .post(
                        ConsoleClient.path("dead", place.toString(), "discard"),
                        JsonNodeFactory.instance.objectNode().put("why", why));
        spec.commandLine().getOut().println(place + ": discarded");
        return 0;
    }
}
