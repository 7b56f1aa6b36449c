package cablestream.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An instance of the application in a process of its own. */
final class Instance {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final String CONSOLE = "console http://";

    private final String name;
    private final Path folder;
    private final Path state;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();
    private final Optional<ClockOffset> clock;
    private InstanceProgram program;
    private JavaProcess process;

    /** Returns before it runs. */
    static Instance start(String name, Path folder, Path state, String bootstrap, SiteOptions options) {
        Instance instance = new Instance(name, folder, state, options);
        instance.writeSettings(bootstrap, options.brokers());
        instance.start();
        return instance;
    }

    private Instance(String name, Path folder, Path state, SiteOptions options) {
        this.name = name;
        this.folder = folder;
        this.state = state;
        this.program = options.first();
        this.clock = options.clocks() ? ClockOffset.inFile(folder.resolve(name + ".clock")) : Optional.empty();
    }

    String name() {
        return name;
    }

    Path state() {
        return state;
    }

    JavaProcess process() {
        return process;
    }

    /** The offset of its clock; empty if it cannot be set. */
    Optional<ClockOffset> clock() {
        return clock;
    }

    InstanceProgram program() {
        return program;
    }

    /** Another process of another program on the same state. */
    void start(InstanceProgram other) {
        program = other;
        start();
    }

    /** Another process on the same state. */
    void start() {
        Path out = out();
        try {
            Files.deleteIfExists(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> arguments = new ArrayList<>(OPTIONS);
        arguments.addAll(program.arguments());
        arguments.addAll(
                List.of("run", "--config", folder.resolve(name + ".properties").toString()));
        process = JavaProcess.start(out, clock.map(ClockOffset::environment).orElse(Map.of()), arguments);
    }

    /** Waits until all its roles are RUNNING; a process that refused to start is started again. */
    void awaitReady() {
        Check.await(PATIENCE, name + " is ready", () -> {
            if (!process.alive()) {
                start();
            }
            return ready();
        });
    }

    boolean ready() {
        return get("health/ready").map(answer -> answer.statusCode() == 200).orElse(false);
    }

    /** The account as this instance has it. */
    JsonNode account() {
        return json("api/account");
    }

    /** What the page of its console shows. */
    JsonNode picture() {
        return json("api/picture");
    }

    private JsonNode json(String path) {
        try {
            return new ObjectMapper().readTree(get(path).map(HttpResponse::body).orElse("{}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<HttpResponse<String>> get(String path) {
        return console().flatMap(url -> {
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(ANSWER)
                        .build();
                return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
            } catch (IOException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Optional<String> console() {
        try {
            String printed = Files.exists(out()) ? Files.readString(out()) : "";
            int at = printed.indexOf(CONSOLE);
            return at < 0
                    ? Optional.empty()
                    : printed.substring(at + "console ".length())
                            .lines()
                            .findFirst()
                            .map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path out() {
        return folder.resolve(name + ".out");
    }

    private void writeSettings(String bootstrap, int replicas) {
        try {
            Files.write(
                    folder.resolve(name + ".properties"),
                    List.of(
                            "bootstrap.servers=" + bootstrap,
                            "state.directory=" + state,
                            "console.port=0",
                            "metrics.port=0",
                            "replication.factor=" + replicas,
                            // As in the reference deployment.
                            "standby.replicas=1",
                            "hold.down=10s"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
