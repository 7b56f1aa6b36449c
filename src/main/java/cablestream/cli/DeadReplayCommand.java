package cablestream.cli;

import cablestream.app.CommandFailure;
import cablestream.cli.terminal.Editor;
import cablestream.console.client.ConsoleClient;
import cablestream.console.client.ConsoleClient.Outcome;
import cablestream.deadletters.DeadLetter;
import cablestream.deadletters.DeadLetters;
import cablestream.deadletters.Replays;
import cablestream.kafka.RecordPosition;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts dead letters on the raw topics again. */
@Command(
        name = "replay",
        description = {
            "Put a dead letter on the raw topic again, as it is or edited; or all of a reason since a time.",
            "All of a reason are only listed without --apply. The dead letter stays. Each text is replayed three times at most.",
            "An edited text whose markings are lower than those of the original needs two people: one asks for it with --request, and another confirms the same text with --confirm within 24 hours. The application does it: your token says who you are."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream dead replay cables.dead-0@7",
            "  cablestream dead replay --edit cables.dead-0@7",
            "  cablestream dead replay --reason NO_HEADING --since 24h --apply"
        })
final class DeadReplayCommand implements Callable<Integer> {
    private static final int MOST = 10_000;
    private static final long LOOK = 500;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private HeldOptions which;

    @Mixin
    private ConsoleOptions console;

    @ArgGroup
    private Edition edition = new Edition();

    @ArgGroup
    private Consent consent = new Consent();

    @Option(names = "--apply", description = "Of several: replay them, five a second. Without this they are listed.")
    private boolean apply;

    @Parameters(
            arity = "0..1",
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Where it is, as `dead list` prints it: cables.dead-0@7. Without it: --reason and --since.")
    private @Nullable RecordPosition place;

    /** The mutually exclusive options for an edited text. */
    private static final class Edition {
        @Option(names = "--file", paramLabel = "FILE", description = "With PLACE: the text of this file in its place.")
        private @Nullable Path file;

        @Option(
                names = "--edit",
                description = "With PLACE: edit a copy with $EDITOR first, as far as the cluster can be read.")
        private boolean edit;
    }

    /** The mutually exclusive options for its consent. */
    private static final class Consent {
        @Option(names = "--request", description = "With --file or --edit: ask for lower markings.")
        private boolean request;

        @Option(names = "--confirm", description = "With --file: confirm lower markings that another person asked for.")
        private boolean confirm;

        @Option(names = "--withdraw", description = "With PLACE: withdraw the request, yours or another person's.")
        private boolean withdraw;
    }

    @Override
    public Integer call() {
        check();
        return place != null ? one(console.client(), place) : apply ? all(console.client()) : list();
    }

    private void check() {
        boolean filter = which.reason() != null && which.since() != null;
        boolean edits = edition.file != null || edition.edit;
        if (place == null && !filter) {
            throw new ParameterException(spec.commandLine(), "PLACE is needed, or both --reason and --since");
        }
        if (place == null && (edits || consent.withdraw)) {
            throw new ParameterException(spec.commandLine(), "--file, --edit and --withdraw are for one PLACE");
        }
        if ((consent.request || consent.confirm) && !edits) {
            throw new ParameterException(spec.commandLine(), "--request and --confirm are for an edited text: --file");
        }
        if (apply && which.station() != null) {
            throw new ParameterException(spec.commandLine(), "--station is for lists: --apply replays all of a reason");
        }
    }

    private int one(ConsoleClient client, RecordPosition letter) {
        String action = consent.withdraw ? "withdraw" : "replay";
        Outcome outcome = client.post(ConsoleClient.path("dead", letter.toString(), action), body(letter));
        String done = outcome.where() == null
                ? letter + ": " + outcome.detail()
                : letter + " to " + outcome.where() + ": " + outcome.detail().toLowerCase(Locale.ROOT);
        out().println(SafeText.visible(done));
        return 0;
    }

    private ObjectNode body(RecordPosition letter) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (edition.edit) {
            body.put(
                    "edited",
                    text(Editor.edit(new DeadLetters(RepairPreconditions.settings(cluster))
                            .show(letter)
                            .bytes())));
        } else if (edition.file != null) {
            body.put("edited", text(read(edition.file)));
        }
        return body.put("request", consent.request).put("confirm", consent.confirm);
    }

    /** The console takes texts, not bytes. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CommandFailure("the edited text is not in UTF-8: save it so", e);
        }
    }

    private int list() {
        try (Replays replays = new Replays(RepairPreconditions.settings(cluster))) {
            List<DeadLetter> eligible = replays.eligible(which.filter(MOST));
            eligible.forEach(letter -> out().println(letter.place() + " " + SafeText.visible(letter.reason()) + " "
                    + letter.size() + " bytes, received " + letter.at()));
            out().println(eligible.size()
                    + " would be replayed, as they are. Nothing was changed: --apply replays them.");
            return 0;
        }
    }

    private int all(ConsoleClient client) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("reason", which.reason()).put("since", which.from().toString());
        client.post("api/dead/replay", body);
        JsonNode progress = progress(client);
        while (progress.path("running").asBoolean()) {
            pause();
            progress = progress(client);
        }
        out().println(SafeText.visible(progress.path("said").asText()));
        boolean whole = progress.path("said").asText().contains(" 0 refused.")
                && progress.path("done").asInt() == progress.path("all").asInt();
        return whole ? 0 : 1;
    }

    private static JsonNode progress(ConsoleClient client) {
        return client.get("api/dead/replay");
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted: the application goes on; `dead list` prints what was replayed", e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailure(file + ": cannot be read", e);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
