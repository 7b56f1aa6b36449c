package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.console.access.Access;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send little or nothing keep nobody else out. */
class SlowClientsIT {
    private static final String HALF = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-";
    private static final String BODY = "POST /api/explain HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nP";
    private static final Duration AT_MOST = Duration.ofSeconds(1);

    private final ConsoleServer console = ConsoleServer.start(
            "127.0.0.1", 0, 0, Access.local(), ShowConsole.sources(() -> Pictures.healthy(Instant.now())));
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        console.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {HALF, BODY})
    void halfARequestOnEveryThreadSilencesNothing(String half) throws IOException {
        open(console.url(), 40, half);

        assertThat(slowest(console.url() + "health/live", 3)).isLessThan(AT_MOST);
        assertThat(slowest(console.url() + "api/picture", 3)).isLessThan(AT_MOST);
    }

    @Test
    void aThousandIdleAndSlowConnectionsToThePageSilenceNothing() throws IOException {
        floodAndAsk(console.url(), List.of("", HALF, BODY));
    }

    @Test
    void aThousandIdleAndSlowConnectionsToTheMetricsSilenceNothing() throws IOException {
        floodAndAsk(console.metricsUrl(), List.of("", HALF));
    }

    private void floodAndAsk(String flooded, List<String> starts) throws IOException {
        statusLine(URI.create(console.metricsUrl() + "health/live"));
        statusLine(URI.create(console.url() + "api/picture"));
        for (int i = 0; i < 1_000; i += 50) {
            open(flooded, 50, starts.get(i / 50 % starts.size()));
            assertThat(slowest(console.metricsUrl() + "health/live", 1)).isLessThan(AT_MOST);
        }

        assertThat(slowest(console.metricsUrl() + "health/live", 5)).isLessThan(AT_MOST);
        assertThat(slowest(console.metricsUrl() + "metrics", 2)).isLessThan(AT_MOST);
        assertThat(slowest(console.url() + "health/live", 2)).isLessThan(AT_MOST);
        assertThat(slowest(console.url() + "api/picture", 2)).isLessThan(AT_MOST);
    }

    /** The longest time of an answer, each on a connection of its own. */
    private static Duration slowest(String url, int times) throws IOException {
        Duration slowest = Duration.ZERO;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            assertThat(statusLine(URI.create(url))).isEqualTo("HTTP/1.1 200 OK");
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
        return slowest;
    }

    /** Without a client of the JDK, whose own start takes time. */
    private static String statusLine(URI url) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", url.getPort())) {
            socket.setSoTimeout(5_000);
            String request = "GET " + url.getPath() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }

    private void open(String url, int times, String start) throws IOException {
        for (int i = 0; i < times; i++) {
            Socket socket = new Socket();
            socket.connect(new InetSocketAddress("127.0.0.1", URI.create(url).getPort()));
            socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
    }
}
