package cablestream.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DemoPreconditionsTest {
    private static final Path FOLDER = Path.of("data");
    private static final long ENOUGH = Long.MAX_VALUE;

    @Test
    void findsNothingWhereAllIsFree() {
        assertThat(findings(0, 0, null)).isEmpty();
    }

    @Test
    void namesEachPortThatIsTakenWithItsOption() throws IOException {
        try (ServerSocket kafka = listening();
                ServerSocket console = listening();
                ServerSocket metrics = listening()) {
            assertThat(findings(kafka.getLocalPort(), console.getLocalPort(), metrics.getLocalPort()))
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .startsWith("port " + kafka.getLocalPort() + " is taken: end what listens there")
                                    .contains("name another port with --kafka-port"),
                            line -> assertThat(line)
                                    .startsWith("port " + console.getLocalPort() + " is taken")
                                    .contains("--console-port"),
                            line -> assertThat(line)
                                    .startsWith("port " + metrics.getLocalPort() + " is taken")
                                    .contains("--metrics-port"));
        }
    }

    @Test
    void checksThePortAfterThatOfTheConsoleForMetrics() throws IOException {
        try (ServerSocket metrics = listening()) {
            assertThat(findings(0, metrics.getLocalPort() - 1, null)).anyMatch(line -> line.contains("--metrics-port"));
        }
    }

    @Test
    void findsAPortThatIsGivenTwice() {
        assertThat(findings(0, 4_711, 4_711))
                .containsExactly(
                        "port 4711 is given by --console-port and by --metrics-port: name another with one of them");
    }

    @Test
    void findsThatThereIsNoPortAfterTheLast() {
        assertThat(findings(0, 65_535, null)).anyMatch(line -> line.startsWith("there is no port 65536 for metrics"));
    }

    @Test
    void knowsADemoThatRunsAlready() throws IOException {
        HttpServer running = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        running.createContext("/health/live", exchange -> {
            byte[] body = "{\"status\":\"DOWN\",\"roles\":{}}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        running.start();
        try {
            int port = running.getAddress().getPort();

            assertThat(findings(0, port, 0))
                    .singleElement()
                    .asString()
                    .startsWith("port " + port + " is taken by a Cablestream that runs already")
                    .contains("end it with Ctrl-C");
        } finally {
            running.stop(0);
        }
    }

    @Test
    void findsTooLittleMemory() {
        assertThat(DemoPreconditions.findings(options(0, 0, 0), FOLDER, DemoPreconditions.MEMORY - 1, ENOUGH))
                .containsExactly("only 599 MiB of memory are available, the demo needs 600 MiB: end other programs");
    }

    @Test
    void findsTooLittleDiskSpace() {
        assertThat(DemoPreconditions.findings(options(0, 0, 0), FOLDER, ENOUGH, DemoPreconditions.DISK - 1))
                .containsExactly("only 499 MiB are free where data is, the demo needs 500 MiB: "
                        + "free some, or name a folder on another disk with --data");
    }

    @Test
    void takesWhatIsJustEnough() {
        assertThat(DemoPreconditions.findings(
                        options(0, 0, 0), FOLDER, DemoPreconditions.MEMORY, DemoPreconditions.DISK))
                .isEmpty();
    }

    @Test
    void readsTheAvailableMemoryOfLinux() {
        assertThat(DemoPreconditions.memory(List.of("MemTotal:       24576000 kB", "MemAvailable:     614400 kB")))
                .hasValue(600L << 20);
        assertThat(DemoPreconditions.memory(List.of("MemTotal: 1 kB"))).isEmpty();
    }

    private static List<String> findings(int kafka, int console, @Nullable Integer metrics) {
        return DemoPreconditions.findings(options(kafka, console, metrics), FOLDER, ENOUGH, ENOUGH);
    }

    private static DemoOptions options(int kafka, int console, @Nullable Integer metrics) {
        return new DemoOptions(kafka, console, metrics, 0, null, null, 1, null, false);
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
