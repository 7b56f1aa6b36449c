package cablestream.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Runs commands against a broker and keeps what the last one said. */
final class Shell {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final String bootstrap;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Shell(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** The exit status. */
    int run(String line) {
        return runAsItIs(line + " --bootstrap " + bootstrap);
    }

    /** The exit status of a command that needs no broker. */
    int runAsItIs(String line) {
        out = new StringWriter();
        err = new StringWriter();
        return Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), line.split(" "));
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    List<String> printed() {
        return out().lines().toList();
    }

    /** What was printed as JSON, one object a line. */
    List<JsonNode> lines() {
        return printed().stream().map(Shell::parse).toList();
    }

    /** Runs a command again and again until a line of its JSON is what is wanted. */
    JsonNode await(String command, Predicate<JsonNode> wanted) {
        List<JsonNode> found = new ArrayList<>();
        Awaitility.await(command).atMost(PATIENCE).until(() -> {
            run(command);
            lines().stream().filter(wanted).findFirst().ifPresent(found::add);
            return !found.isEmpty();
        });
        return found.get(0);
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
