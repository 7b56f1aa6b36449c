package cablestream.ops;

import cablestream.Installed;
import cablestream.kafka.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * A broker, and what {@code ops/start} starts beside it: the real jar, and a real Prometheus and Alertmanager with the project's own
 * rules, whose notifications come here.
 */
final class StartedOps implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final int consolePort;
    private final int metricsPort;
    private final int prometheusPort;
    private final int alertmanagerPort;
    private final Webhook webhook = new Webhook();
    private final EmbeddedBroker broker;
    private final List<String> command;
    private final Process process;

    StartedOps(Path folder) {
        this.folder = folder;
        Installed.program("prometheus", "prometheus");
        Installed.program("prometheus-alertmanager", "prometheus-alertmanager");
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        // Each is held until the other is found, too: what is let go may be found again.
        try (ServerSocket console = new ServerSocket(0);
                ServerSocket metrics = new ServerSocket(0);
                ServerSocket prometheus = new ServerSocket(0);
                ServerSocket alertmanager = new ServerSocket(0)) {
            consolePort = console.getLocalPort();
            metricsPort = metrics.getLocalPort();
            prometheusPort = prometheus.getLocalPort();
            alertmanagerPort = alertmanager.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String settings = settings().toString();
        createTopics(settings);
        command = List.of(
                "ops/start",
                "--config",
                settings,
                "--every",
                "1s",
                "--console-port",
                Integer.toString(consolePort),
                "--metrics-port",
                Integer.toString(metricsPort),
                "--prometheus-port",
                Integer.toString(prometheusPort),
                "--alertmanager-port",
                Integer.toString(alertmanagerPort),
                "--webhook",
                write("webhook-url", List.of(webhook.address())).toString(),
                "--data",
                folder.resolve("ops").toString());
        process = run("start", command);
        Awaitility.await("all to answer")
                .atMost(PATIENCE)
                .until(() -> said("start").contains("running until") || ended());
    }

    /** What the same command prints while the first one runs, after its exit status. */
    String startedAgain() {
        int status = run("again", command).onExit().join().exitValue();
        return status + " " + said("again");
    }

    String broker() {
        return broker.bootstrapServers();
    }

    /** The address of the console, with a slash at its end. */
    String console() {
        return "http://127.0.0.1:" + consolePort + "/";
    }

    PrometheusApi prometheus() {
        return new PrometheusApi("http://127.0.0.1:" + prometheusPort + "/");
    }

    /** The receiver of notifications. */
    Webhook webhook() {
        return webhook;
    }

    /** Asks it to end, as Ctrl-C does, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        broker.close();
        webhook.close();
    }

    private boolean ended() {
        if (!process.isAlive()) {
            throw new IllegalStateException(said("start"));
        }
        return false;
    }

    private void createTopics(String settings) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process topics = run(
                "topics", List.of(java, "-jar", "target/cablestream.jar", "topics", "--apply", "--config", settings));
        if (topics.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(said("topics"));
        }
    }

    /** Numbers are missed at once, and a FLASH is not waited for long. */
    private Path settings() {
        return write(
                "cablestream.properties",
                List.of(
                        "bootstrap.servers=" + broker.bootstrapServers(),
                        "state.directory=" + folder.resolve("state"),
                        "partitions=2",
                        "commit.interval=50ms",
                        "heartbeat.interval=1s",
                        "hold.down=1s",
                        "patience.flash=2s",
                        // Nobody receives the spans: they fail, and are counted.
                        "trace.sampled=true",
                        "otlp.endpoint=http://127.0.0.1:9"));
    }

    private Process run(String name, List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name).toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String said(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, List<String> lines) {
        try {
            return Files.write(folder.resolve(name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
