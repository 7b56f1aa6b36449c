package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.Cables;
import cablestream.console.access.Access;
import cablestream.metrics.AccountBook;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import cablestream.status.FeedReader;
import cablestream.status.FeedReaders;
import cablestream.status.Standstill;
import cablestream.status.Stoppage;
import cablestream.trace.CableHistory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleServerTest {
    private static final int LARGEST = 4096;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern FILE = Pattern.compile("[\"'][./]*/([a-zA-Z/]+\\.(?:js|css))[\"']");
    private static final Pipeline STAGES = Pipeline.of(Tables.load(), FeedFile.builtIn());
    private static final Explainer EXPLAINER = new Explainer(() -> STAGES, LARGEST);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, String> states =
            new ConcurrentHashMap<>(Map.of("intake", "RUNNING", "urgent", "RUNNING"));
    private final AccountBook book = new AccountBook();
    private final InventedLetters letters = new InventedLetters();
    private volatile Stoppage stoppage = Stoppage.NONE;
    private volatile FeedReaders readers = FeedReaders.NONE;
    private final ConsoleSources sources = new ConsoleSources(
            registry,
            book,
            () -> states,
            () -> Pictures.healthy(Instant.now()),
            EXPLAINER,
            letters,
            (query, since) -> List.of(new CableHistory(query, List.of())),
            () -> stoppage,
            () -> readers,
            null,
            null,
            null,
            place -> Optional.empty(),
            place -> Optional.empty(),
            new InventedLists(),
            InventedHistory.OF_AN_HOUR,
            null);
    private final ConsoleServer console = ConsoleServer.start("127.0.0.1", 0, 0, Access.local(), sources);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void theHistoryHasColumnsOfTheRangeThatWasAskedFor() throws Exception {
        HttpResponse<String> answer = get("api/history?range=24h");

        assertThat(answer.body())
                .startsWith("{\"range\":\"24h\",\"step\":60,\"source\":\"PROCESS\",\"since\":")
                .contains("\"before\":{\"received\":[");
        assertThat(get("api/history?range=1y").statusCode()).isEqualTo(400);
        assertThat(get("api/history?range=1y").body()).contains("/api/history?range=15m, 24h or 30d");
    }

    @Test
    void isReadyWhenAllRolesRun() throws Exception {
        HttpResponse<String> answer = get("health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void isNeitherLiveNorReadyWhileAPartitionIsStalled() throws Exception {
        TopicPartition lane = new TopicPartition("cables.lane.urgent", 3);
        stoppage = new Stoppage(List.of(new Standstill(lane, 12, Instant.EPOCH)), List.of());

        assertThat(get("health/ready").statusCode()).isEqualTo(503);
        assertThat(get("health/live").statusCode()).isEqualTo(503);
        assertThat(get("health/live").body())
                .contains("{\"topic\":\"cables.lane.urgent\",\"partition\":3,\"offset\":12,");
    }

    @Test
    void isNeitherLiveNorReadyWhileThreadsOfARoleDieAgainAndAgain() throws Exception {
        stoppage = new Stoppage(List.of(), List.of("urgent"));

        assertThat(get("health/ready").statusCode()).isEqualTo(503);
        assertThat(get("health/live").statusCode()).isEqualTo(503);
        assertThat(get("health/live").body()).contains("\"failing\":[\"urgent\"]");
    }

    @Test
    void isLiveButNotReadyWhileOneRoleRebalances() throws Exception {
        states.put("urgent", "REBALANCING");

        HttpResponse<String> ready = get("health/ready");

        assertThat(get("health/live").statusCode()).isEqualTo(200);
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(JSON.readTree(ready.body()).at("/roles/urgent").asText()).isEqualTo("REBALANCING");
    }

    @Test
    void explainsWhoGetsATextAndWhoNearlyDoes() throws Exception {
        String text = Cables.routine(1).captioned("LIMDIS").text();

        JsonNode cable = JSON.readTree(post(text).body()).at("/cables/0");

        assertThat(cable.at("/cable/id").asText()).isEqualTo("09LISBON1");
        assertThat(cable.get("taken"))
                .extracting(JsonNode::toString)
                .contains("{\"feed\":\"restricted\",\"reason\":\"captions LIMDIS\"}");
        assertThat(cable.get("refused"))
                .extracting(feed -> feed.get("feed").asText())
                .contains("politics");
        assertThat(cable.get("quarantined").asBoolean()).isFalse();
        assertThat(cable.has("nearly")).isTrue();
    }

    @Test
    void saysWhyATextIsNoCable() throws Exception {
        assertThat(post("<html></html>").body()).contains("\"reason\":\"NOT_A_CABLE\"");
    }

    @Test
    void explainsNothingThatIsTooLargeOrNotSent() throws Exception {
        assertThat(post("X".repeat(LARGEST + 1)).statusCode()).isEqualTo(413);
        assertThat(get("api/explain").statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> post(String text) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(console.url() + "api/explain"))
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void isNotLiveWhenOneRoleIsLost() throws Exception {
        states.put("urgent", "ERROR");

        assertThat(get("health/live").statusCode()).isEqualTo(503);
    }

    @Test
    void isNotReadyBeforeThereAreRoles() throws Exception {
        states.clear();

        assertThat(get("health/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void givesMetricsInTheFormThatIsAskedFor() throws Exception {
        registry.counter("some.thing").increment();

        HttpResponse<String> plain = get("metrics");
        HttpResponse<String> open =
                send(request("metrics").header("Accept", "application/openmetrics-text;version=1.0.0"));

        assertThat(plain.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(plain.body()).contains("some_thing_total 1.0").doesNotContain("# EOF");
        assertThat(open.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/openmetrics-text");
        assertThat(open.body()).endsWith("# EOF\n");
    }

    @Test
    void tellsTheWholePictureWithItsVerdict() throws Exception {
        JsonNode snapshot = json(get("api/picture"));

        assertThat(snapshot.at("/verdict/state").asText()).isEqualTo("HEALTHY");
        assertThat(snapshot.at("/account/received").asLong()).isEqualTo(10_431);
        assertThat(snapshot.at("/precedences/0/objective").toString()).isEqualTo("60.0");
        assertThat(snapshot.at("/precedences/0/median").toString()).isEqualTo("0.04");
        assertThat(snapshot.at("/feeds/0/lastId").asText()).isEqualTo("09LISBON212");
    }

    @Test
    void namesTheReadersOfFeedsAndWhatIsNotKnownOfThem() throws Exception {
        Instant now = Instant.parse("2009-03-16T16:35:00Z");
        FeedReader slow = new FeedReader("desk-1", "politics", 12L, now.minusSeconds(90), 0, now.minusSeconds(900), 0);
        FeedReader fresh = new FeedReader("desk-2", "politics", null, null, 1, now, 4);
        readers = new FeedReaders(now, List.of(slow, fresh), 0, List.of("group secret-1: the right is missing"));

        JsonNode json = json(get("api/readers"));

        assertThat(json.at("/readers/0/unread").asLong()).isEqualTo(12);
        assertThat(json.at("/readers/0/oldest").asText()).isEqualTo("2009-03-16T16:33:30Z");
        assertThat(json.at("/readers/1/unread").isNull()).isTrue();
        assertThat(json.at("/unreadable/0").asText()).startsWith("group secret-1");
    }

    @Test
    void sendsThePictureAgainAndAgainToWhoListens() throws Exception {
        HttpResponse<InputStream> stream =
                http.send(request("api/stream").build(), HttpResponse.BodyHandlers.ofInputStream());

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            List<String> first = lines.lines()
                    .filter(line -> line.startsWith("data: "))
                    .limit(2)
                    .toList();
            assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
            assertThat(first).hasSize(2).doesNotHaveDuplicates();
            assertThat(JSON.readTree(first.get(1).substring("data: ".length()))
                            .at("/verdict/state")
                            .asText())
                    .isEqualTo("HEALTHY");
        }
    }

    @Test
    void spellsOutTheAccount() throws Exception {
        book.count(AccountBook.Part.INTAKE, "intake", 0, "RECEIVED cables.raw", 3);
        book.count(AccountBook.Part.INTAKE, "intake", 0, "ADMITTED", 2);
        book.count(AccountBook.Part.INTAKE, "intake", 0, "DEAD EMPTY", 1);
        book.count(AccountBook.Part.LANES, "lane", 0, "ARRIVED", 2);
        book.count(AccountBook.Part.LANES, "lane", 0, "PUBLISHED", 1);
        count("HELD", 1);

        JsonNode account = JSON.readTree(get("api/account").body());

        assertThat(account.get("balance").asText()).isEqualTo("BALANCED");
        assertThat(account.get("equation").asText())
                .isEqualTo("3 received = 1 published + 0 quarantined + 1 dead + 0 duplicates + 0 superseded"
                        + " + 0 service messages + 1 held for sections");
        assertThat(get("metrics").body()).contains("cable_dead_total{reason=\"EMPTY\"} 1.0");
    }

    private void count(String key, long count) {
        book.count(AccountBook.Part.LANES, "lane", 0, key, count);
        book.close(Instant.now());
    }

    @Test
    void letsThePageRunAndLoadOnlyWhatIsItsOwn() throws Exception {
        assertThat(get("").headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                        + " img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        assertThat(get("style.css").headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        assertThat(get("uplot/uPlot.js").headers().firstValue("Content-Type"))
                .hasValue("text/javascript; charset=utf-8");
    }

    @Test
    void servesEveryFileThatThePageNames() throws Exception {
        List<String> missing = new ArrayList<>();
        for (String page : List.of(
                "",
                "login",
                "app.js",
                "circuits.js",
                "held.js",
                "panels.js",
                "readers.js",
                "shift.js",
                "state.js",
                "trace.js",
                "dialog.js")) {
            for (MatchResult name : FILE.matcher(get(page).body()).results().toList()) {
                if (get(name.group(1)).statusCode() != 200) {
                    missing.add(page + ": " + name.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void servesTheRunbooksAsPlainText() throws Exception {
        HttpResponse<String> answer = get("docs/runbooks/CableGapOpen.md");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(answer.body()).isEqualTo(Files.readString(Path.of("ops/runbooks/CableGapOpen.md")));
    }

    @Test
    void servesThePageForOperators() throws Exception {
        assertThat(get("docs/operations.md").body())
                .isEqualTo(Files.readString(Path.of("src/site/markdown/operations.md")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/runbooks/CableNothing.md",
                "docs/runbooks/..%2Foperations.md",
                "docs/runbooks/",
                "docs/feeds.md"
            })
    void servesNoOtherDocument(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void givesTheCircuitsToWhoeverMaySeeThePage() throws Exception {
        JsonNode answer = json(get("api/circuits"));

        assertThat(answer.at("/circuits/0/name").asText()).isEqualTo("QQA");
        assertThat(answer.path("leftOut").asLong()).isZero();
    }

    @Test
    void hasNothingElsewhere() throws Exception {
        assertThat(get("metrics/more").statusCode()).isEqualTo(404);
    }

    @Test
    void canOnlyBeRead() throws Exception {
        HttpResponse<String> answer = send(request("metrics").POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @Test
    void answersHeadWithoutABody() throws Exception {
        HttpResponse<String> answer = send(request("metrics").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void namesThePortThatIsTaken() {
        int port = URI.create(console.url()).getPort();

        assertThatThrownBy(() -> ConsoleServer.start("127.0.0.1", port, 0, Access.local(), sources))
                .isInstanceOf(ConsoleException.class)
                .hasMessageStartingWith("cannot listen on 127.0.0.1 port " + port);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(console.url() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
