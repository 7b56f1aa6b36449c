package cablestream.cli;

import cablestream.console.client.ConsoleClient;
import cablestream.kafka.RecordPosition;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Feeds a raw record again. */
@Command(
        name = "feed-again",
        description = {
            "Put a raw record on its topic again: the same bytes, and what its source stated beside them.",
            "It is a duplicate unless something has changed. The application does it: your token says who you are."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream raw feed-again cables.raw-0@42",
            "",
            "`trace` shows what became of the new record."
        })
final class RawFeedAgainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @Parameters(
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Where it was received, as `trace` and the console name it: cables.raw-0@42.")
    @SuppressWarnings("NullAway.Init") // Picocli requires it
    private RecordPosition place;

    @Override
    public Integer call() {
        ConsoleClient.Outcome outcome = console.client()
                .post(ConsoleClient.path("raw", place.toString(), "feed-again"), JsonNodeFactory.instance.objectNode());
        spec.commandLine().getOut().println(place + ": fed again to " + outcome.where());
        return 0;
    }
}
