package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cablestream.console.access.Access;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The limits of connections, with real sockets. */
class HttpListenerTest {
    private static final String ASK = "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private HttpListener listener = start(8, 4, Duration.ofSeconds(20));

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void closesTheConnectionThatWaitsLongestWhenAnAddressHasTooMany() throws Exception {
        try (Socket oldest = connected();
                Socket second = connected();
                Socket third = connected();
                Socket fourth = connected();
                Socket newest = connected()) {
            assertThat(oldest.getInputStream().read()).isEqualTo(-1);
            for (Socket kept : List.of(second, third, fourth, newest)) {
                assertThat(answer(kept)).startsWith("HTTP/1.1 200");
            }
            assertThat(listener.connections()).isEqualTo(4);
        }
    }

    @Test
    void boundsTheConnectionsOfAllAddresses() throws Exception {
        listener.close();
        listener = start(2, 4, Duration.ofSeconds(20));
        try (Socket oldest = connected();
                Socket second = connected();
                Socket newest = connected()) {
            assertThat(oldest.getInputStream().read()).isEqualTo(-1);
            assertThat(answer(second)).startsWith("HTTP/1.1 200");
            assertThat(answer(newest)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void endsAConnectionWhoseHeadersComeOneByOneForTooLong() throws Exception {
        listener.close();
        listener = start(8, 4, Duration.ofSeconds(1));
        try (Socket slow = connected()) {
            slow.getOutputStream().write("GET /a HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));

            await().atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        return !sent(slow, "X-More: 1\r\n");
                    });
            await().until(() -> listener.connections() == 0);
        }
    }

    @Test
    void endsAConnectionWhoseBodyComesByteByByteForTooLong() throws Exception {
        listener.close();
        listener = start(8, 4, Duration.ofSeconds(1));
        try (Socket slow = connected()) {
            sent(slow, "POST /b HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n");

            await().atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> !sent(slow, "x"));
            await().until(() -> listener.connections() == 0);
        }
    }

    @Test
    void answersWhatIsNoRequestWithoutItsWords() throws Exception {
        try (Socket socket = connected()) {
            sent(socket, "GET /a HTTP/1.1\r\nNo header <script>\r\n\r\n");

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("script")
                    .doesNotContain("Jetty");
        }
    }

    @Test
    void isNotRunningOnceItHasEnded() {
        assertThat(listener.running()).isTrue();

        listener.close();

        assertThat(listener.running()).isFalse();
    }

    private static HttpListener start(int connections, int ofOne, Duration reading) {
        HttpListener.Size size = new HttpListener.Size("test", 8, connections, ofOne, reading, Duration.ofSeconds(1));
        List<Route> routes = List.of(
                Route.open("GET", "/a", request -> Response.text(200, "a")),
                Route.open("POST", "/b", request -> Response.text(200, "b")));
        return HttpListener.start(
                size, "127.0.0.1", 0, "console.port", limits -> new Dispatcher(routes, Access.local(), limits));
    }

    /** Returns when the listener has it. */
    private Socket connected() throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(5_000);
        int before = listener.connections();
        socket.connect(
                new InetSocketAddress("127.0.0.1", URI.create(listener.url()).getPort()));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> listener.connections() > before || before >= 2 && listener.connections() == before);
        return socket;
    }

    private static boolean sent(Socket socket, String text) throws IOException {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (SocketException e) {
            return false;
        }
    }

    private static String answer(Socket socket) throws IOException {
        sent(socket, ASK);
        InputStream in = socket.getInputStream();
        return new String(in.readNBytes(12), StandardCharsets.US_ASCII);
    }
}
