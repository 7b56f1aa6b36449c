package cablestream.cli;

import cablestream.app.CommandFailure;
import cablestream.backfill.Backfills;
import cablestream.console.client.ConsoleClient;
import cablestream.console.client.ConsoleRefused;
import cablestream.text.SafeText;
import cablestream.thread.Pause;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A backfill that the application carries out, as its console shows it. */
final class StartedBackfill {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int ATTEMPTS = 20;

    private final ConsoleClient client;
    private final String feed;
    private final String id;

    private StartedBackfill(ConsoleClient client, String feed, String id) {
        this.client = client;
        this.feed = feed;
        this.id = id;
    }

    /** Asks the application for it. */
    static StartedBackfill start(ConsoleClient client, String feed, Instant since, int rate) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("since", since.toString())
                .put("rate", rate);
        String id =
                client.post(ConsoleClient.path("feeds", feed, "backfill"), body).where();
        return new StartedBackfill(client, feed, Objects.requireNonNullElse(id, ""));
    }

    /** Asks for it until the feed is in force in the process of the console. */
    static StartedBackfill whenInForce(ConsoleClient client, String feed, Instant since) {
        for (int left = ATTEMPTS; ; left--) {
            try {
                return start(client, feed, since, Backfills.RATE);
            } catch (ConsoleRefused e) {
                if (left == 1) {
                    throw e;
                }
                Pause.of(LOOK);
            }
        }
    }

    /** Waits for its end, and prints its numbers. */
    void await(PrintWriter out) {
        out.println(SafeText.visible(id) + " has begun; it goes on if this command is ended.");
        JsonNode status = status();
        while (status.path("running").asBoolean()) {
            Pause.of(LOOK);
            status = status();
        }
        out.println("%s: %d cables written to the feed %s, %d given to the lanes, %d forbidden by its clearance."
                .formatted(
                        SafeText.visible(id),
                        status.path("written").asLong(),
                        feed,
                        status.path("ordered").asLong(),
                        status.path("forbidden").asLong()));
        long undecodable = status.path("undecodable").asLong();
        if (undecodable > 0) {
            out.println(undecodable
                    + " records were left out, as they cannot be decoded: the log of the application names them. Run it again once"
                    + " they can be.");
        }
    }

    private JsonNode status() {
        for (JsonNode each : client.get("api/feeds/backfill").path("backfills")) {
            if (each.path("id").asText().equals(id)) {
                return each;
            }
        }
        throw new CommandFailure("the application knows nothing of the backfill " + SafeText.visible(id)
                + ": its feed was removed, or another backfill of it began; `tail cables.audit` shows both");
    }
}
