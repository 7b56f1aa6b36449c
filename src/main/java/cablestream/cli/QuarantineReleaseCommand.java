package cablestream.cli;

import cablestream.app.CommandFailure;
import cablestream.console.client.ConsoleClient;
import cablestream.console.client.ConsoleClient.Outcome;
import cablestream.kafka.RecordPosition;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Releases a quarantined cable, or asks for it, confirms it, or withdraws the request. */
@Command(
        name = "release",
        description = {
            "Release a quarantined cable under a label for which you answer.",
            "For a label lower than what its marks add up to, this asks for it, and another person must confirm it within 24 hours.",
            "It goes through all steps again, and the policy holds for it. The application does it: your token says who you are."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream quarantine release --label SECRET//NOFORN cables.quarantine-0@7",
            "  cablestream quarantine release --confirm cables.quarantine-0@7"
        })
final class QuarantineReleaseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConsoleOptions console;

    @ArgGroup
    private Word word = new Word();

    @Parameters(
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Where it is, as `quarantine list` prints it: cables.quarantine-0@7.")
    @SuppressWarnings("NullAway.Init") // Picocli requires it
    private RecordPosition place;

    /** The mutually exclusive options for the label. */
    private static final class Word {
        @Option(
                names = "--label",
                paramLabel = "LABEL",
                description = {
                    "SECRET keeps the restricting captions that it has, SECRET//NOFORN/EXDIS gives it these, SECRET//"
                            + " none;",
                    "without --label: what its marks add up to."
                })
        private @Nullable String label;

        @Option(names = "--confirm", description = "Confirm the label that another person asked for.")
        private boolean confirm;

        @Option(names = "--withdraw", description = "Withdraw the request, yours or another person's.")
        private boolean withdraw;
    }

    @Override
    public Integer call() {
        ConsoleClient client = console.client();
        Outcome outcome = word.withdraw ? post(client, "withdraw", body()) : post(client, "release", release(client));
        spec.commandLine().getOut().println(place + ": " + SafeText.visible(outcome.detail()));
        return 0;
    }

    private Outcome post(ConsoleClient client, String action, ObjectNode body) {
        return client.post(ConsoleClient.path("quarantine", place.toString(), action), body);
    }

    private ObjectNode release(ConsoleClient client) {
        return word.confirm ? body().put("confirms", asked(client)) : body().put("label", word.label);
    }

    /** The label is confirmed by its name: another one that is asked for meanwhile is not. */
    private String asked(ConsoleClient client) {
        String asked = client.get(ConsoleClient.path("quarantine", place.toString(), ""))
                .path("asked")
                .asText("");
        if (asked.isEmpty() || asked.equals("null")) {
            throw new CommandFailure(place + ": Nobody asks for it.");
        }
        return asked;
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}
