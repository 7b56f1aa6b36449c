package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cablestream.console.access.Access;
import cablestream.status.StatusSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pictures are made for who listens, and no more of them than that. */
class SnapshotStreamTest {
    private static final Instant NOW = Instant.parse("2009-03-16T16:35:00Z");

    private static final int MORE_THAN_SOCKETS_HOLD = 8 * 1024 * 1024;

    private final AtomicInteger made = new AtomicInteger();
    private volatile String state = "RUNNING";
    private final Supplier<StatusSnapshot> pictures = () -> {
        made.incrementAndGet();
        return Pictures.healthy(Instant.now(), state);
    };
    private final SnapshotStream stream = new SnapshotStream(
            new SnapshotCache(pictures, new Verdicts(List::of), Clock.systemUTC()), Clock.systemUTC(), 3, 2);
    private final AtomicBoolean allowed = new AtomicBoolean(true);
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpListener.Size size =
            new HttpListener.Size("test", 8, 16, 16, Duration.ofSeconds(20), Duration.ofSeconds(1));
    private final HttpListener server = HttpListener.start(
            size,
            "127.0.0.1",
            0,
            "console.port",
            limits -> new Dispatcher(
                    List.of(Route.open(
                            "GET",
                            "/*",
                            request -> stream.listen(request.exchange(), request.segment(), allowed::get))),
                    Access.local(),
                    limits));

    @AfterEach
    void close() {
        stream.close();
        server.close();
    }

    @Test
    void isStillWhileNobodyListens() throws Exception {
        assertThat(stream.ticking()).isFalse();

        HttpResponse<InputStream> listener = listen("a");
        assertThat(stream.ticking()).isTrue();

        listener.body().close();
        await().until(() -> !stream.ticking());
        assertThat(stream.listeners()).isZero();
    }

    @Test
    void turnsAwayWhoIsOneTooMany() throws Exception {
        listen("a");
        listen("a");
        listen("b");

        assertThat(listen("c").statusCode()).isEqualTo(503);
        assertThat(stream.listeners()).isEqualTo(3);
    }

    @Test
    void keepsRoomForOthersThanOneUser() throws Exception {
        listen("a");
        listen("a");

        assertThat(listen("a").statusCode()).isEqualTo(503);
        assertThat(listen("b").statusCode()).isEqualTo(200);
    }

    @Test
    void endsForWhomNothingIsAllowedAnyLonger() throws Exception {
        HttpResponse<InputStream> listener = listen("a");

        allowed.set(false);

        await().until(() -> stream.listeners() == 0);
        assertThat(listener.body().readAllBytes()).isNotEmpty();
    }

    @Test
    void dropsWhoDoesNotRead() throws Exception {
        state = "R".repeat(MORE_THAN_SOCKETS_HOLD);
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(1_024);
            socket.connect(
                    new InetSocketAddress("127.0.0.1", URI.create(server.url()).getPort()));
            socket.getOutputStream()
                    .write("GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            await().until(() -> stream.listeners() == 1);

            await().atMost(Duration.ofMinutes(2)).until(() -> stream.listeners() == 0);
        }
    }

    @Test
    void makesOnePictureASecondForAll() {
        AtomicInteger seconds = new AtomicInteger();
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return NOW.plusSeconds(seconds.get());
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        SnapshotCache frames = new SnapshotCache(pictures, new Verdicts(List::of), clock);

        byte[] first = frames.latest();

        assertThat(frames.latest()).isSameAs(first);
        assertThat(made).hasValue(1);
        seconds.set(1);
        assertThat(frames.latest()).isNotSameAs(first);
        assertThat(made).hasValue(2);
    }

    private HttpResponse<InputStream> listen(String user) throws IOException, InterruptedException {
        URI uri = URI.create(server.url() + user);
        HttpResponse<InputStream> answer =
                http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() == 200) {
            assertThat(new String(answer.body().readNBytes(6), StandardCharsets.US_ASCII))
                    .isEqualTo("retry:");
        }
        return answer;
    }
}
