package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.console.access.Access;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what over HTTP. */
class ConsoleAccessTest {
    private static final String VIEWER = "viewer-0123456789abcdef";
    private static final String READER = "reader-0123456789abcdef";
    private static final String OPERATOR = "operator-0123456789abcdef";
    private static final String TOKENS = "v viewer " + VIEWER + "; r reader " + READER + "; o operator " + OPERATOR;
    private static final String LETTER = "api/dead/" + InventedLetters.PLACE;

    private final ConsoleSources sources = ShowConsole.sources(() -> Pictures.healthy(Instant.now()));
    private final InventedLetters letters = (InventedLetters) sources.repairs();
    private final ConsoleServer console =
            ConsoleServer.start("127.0.0.1", 0, 0, Access.of("127.0.0.1", null, TOKENS, Clock.systemUTC()), sources);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/picture",
                "api/stream",
                "api/account",
                "metrics",
                "api/dead",
                LETTER,
                "api/trace?q=1",
                "api/late",
                "api/waiting"
            })
    void showsNothingToStrangers(String path) throws Exception {
        HttpResponse<String> answer = send(request(path));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"cablestream\"");
    }

    @Test
    void sendsStrangersFromThePageToTheForm() throws Exception {
        HttpResponse<String> answer = send(request(""));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/login");
        assertThat(send(request("login")).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsEverybodyWhetherItIsAlive() throws Exception {
        assertThat(send(request("health/live")).statusCode()).isEqualTo(200);
    }

    @Test
    void showsRunbooksToEverybodyWhereverTheLinkIs() throws Exception {
        HttpResponse<String> answer = send(request("docs/runbooks/CableGapOpen.md")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "navigate"));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, api/picture, " + VIEWER + ", 200",
        "GET, metrics, " + VIEWER + ", 200",
        "GET, api/trace?q=1, " + VIEWER + ", 200",
        "GET, api/late, " + VIEWER + ", 200",
        "GET, api/waiting, " + VIEWER + ", 200",
        "GET, api/feeds/politics/latest, " + VIEWER + ", 200",
        "GET, api/circuits/latest?name=QQA, " + VIEWER + ", 200",
        "GET, " + LETTER + ", " + VIEWER + ", 403",
        "GET, " + LETTER + ", " + READER + ", 200",
        "GET, api/quarantine/cables.quarantine-0@3, " + VIEWER + ", 403",
        "GET, api/quarantine/cables.quarantine-0@3, " + READER + ", 200",
        "POST, " + LETTER + "/replay, " + READER + ", 403",
        "POST, " + LETTER + "/replay, " + OPERATOR + ", 200",
        "POST, " + LETTER + "/discard, " + READER + ", 403",
        "POST, api/dead/replay, " + READER + ", 403",
        "POST, api/raw/cables.raw-2@42/feed-again, " + READER + ", 403",
        "POST, api/raw/cables.raw-2@42/feed-again, " + OPERATOR + ", 200",
        "POST, api/quarantine/cables.quarantine-0@3/release, " + READER + ", 403",
    })
    void eachRoleMayWhatItIsFor(String method, String path, String token, int status) throws Exception {
        HttpResponse<String> answer = send(bearer(path, token).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void opensASessionThatNoScriptAndNoOtherSiteCanUse() throws Exception {
        assertThat(login(OPERATOR).headers().firstValue("Set-Cookie").orElseThrow())
                .matches("cablestream-session=[^;]+; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200");
    }

    @Test
    void actsInASessionOnlyWithItsToken() throws Exception {
        String cookie = session(OPERATOR);
        JsonNode told = json(send(request("api/session").header("Cookie", cookie)));

        HttpResponse<String> without = send(post(LETTER + "/discard", "{}").header("Cookie", cookie));
        HttpResponse<String> with = send(post(LETTER + "/discard", "{}")
                .header("Cookie", cookie)
                .header("X-CSRF-Token", told.get("action").asText()));

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(with.statusCode()).isEqualTo(200);
        assertThat(letters.done).containsExactly("discard cables.dead-0@7 by o");
    }

    @Test
    void anActionCannotCarryTheTokenOfAnotherSession() throws Exception {
        JsonNode told = json(send(request("api/session").header("Cookie", session(VIEWER))));

        HttpResponse<String> answer = send(post(LETTER + "/discard", "{}")
                .header("Cookie", session(OPERATOR))
                .header("X-CSRF-Token", told.get("action").asText()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(letters.done).isEmpty();
    }

    @Test
    void afterFiveWrongTokensRefusesFurtherWrongOnesAndTakesTheRightOne() throws Exception {
        assertThat(login("wrong").headers().firstValue("Location")).hasValue("/login?wrong");
        for (int i = 0; i < 4; i++) {
            login("wrong");
        }

        assertThat(login(OPERATOR).headers().firstValue("Location")).hasValue("/");
        assertThat(send(bearer("api/picture", OPERATOR)).statusCode()).isEqualTo(200);
        assertThat(login("wrong").headers().firstValue("Location")).hasValue("/login?wait");
        HttpResponse<String> answer = send(bearer("api/picture", "wrong"));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
    }

    @Test
    void endsASession() throws Exception {
        String cookie = session(OPERATOR);
        HttpResponse<String> answer = send(post("logout", "").header("Cookie", cookie));

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("cablestream-session=; ")
                .endsWith("Max-Age=0");
        assertThat(send(request("api/picture").header("Cookie", cookie)).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, api/explain, Sec-Fetch-Site: cross-site",
        "POST, api/explain, Sec-Fetch-Site: same-site",
        "POST, api/explain, Origin: https://evil.example",
        "POST, api/explain, Origin: null",
        "POST, login, Origin: https://evil.example",
        "POST, logout, Sec-Fetch-Site: cross-site",
        "GET, api/trace?q=1, Sec-Fetch-Site: cross-site",
        "GET, api/stream, Origin: https://evil.example",
        "GET, metrics, Sec-Fetch-Site: cross-site"
    })
    void refusesRequestsOfPagesOfOtherSites(String method, String path, String header) throws Exception {
        try (ConsoleServer local = ConsoleServer.start("127.0.0.1", 0, 0, Access.local(), sources)) {
            String[] parts = header.split(": ");
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(local.url() + path))
                    .method(method, BodyPublishers.noBody())
                    .header(parts[0], parts[1]);

            assertThat(send(request).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void takesRequestsOfItsOwnPageAndLinksToIt() throws Exception {
        String origin = console.url().substring(0, console.url().length() - 1);

        assertThat(send(bearer("api/explain", VIEWER)
                                .POST(BodyPublishers.ofString("x"))
                                .header("Origin", origin))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(bearer("api/explain", VIEWER)
                                .POST(BodyPublishers.ofString("x"))
                                .header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(request("login").header("Sec-Fetch-Site", "cross-site").header("Sec-Fetch-Mode", "navigate"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void onThisMachineAnswersToNoNameOfOthers() throws Exception {
        try (ConsoleServer local = ConsoleServer.start("127.0.0.1", 0, 0, Access.local(), sources)) {
            int port = URI.create(local.url()).getPort();

            assertThat(status(port, "localhost:" + port)).isEqualTo(200);
            assertThat(status(port, "evil.example:" + port)).isEqualTo(421);
        }
    }

    @Test
    void onThisMachineActsOnlyWithTheTokenOfItsPage() throws Exception {
        try (ConsoleServer local = ConsoleServer.start("127.0.0.1", 0, 0, Access.local(), sources)) {
            URI discard = URI.create(local.url() + LETTER + "/discard");
            JsonNode told = json(send(HttpRequest.newBuilder(URI.create(local.url() + "api/session"))));

            HttpResponse<String> without = send(HttpRequest.newBuilder(discard).POST(BodyPublishers.noBody()));
            HttpResponse<String> with = send(HttpRequest.newBuilder(discard)
                    .POST(BodyPublishers.noBody())
                    .header("X-CSRF-Token", told.get("action").asText()));

            assertThat(without.statusCode()).isEqualTo(403);
            assertThat(with.statusCode()).isEqualTo(200);
        }
    }

    /** The client of the JDK sets Host by itself. */
    private static int status(int port, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET /api/picture HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(answer.substring("HTTP/1.1 ".length()));
        }
    }

    private String session(String token) throws Exception {
        String cookie = login(token).headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private HttpResponse<String> login(String token) throws Exception {
        return send(post("login", "token=" + token));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new JsonMapper().readTree(answer.body());
    }

    private HttpRequest.Builder bearer(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder post(String path, String body) {
        return request(path).POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(console.url() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
