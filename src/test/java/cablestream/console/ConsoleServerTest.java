package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.Cables;
import cablestream.observe.AccountBook;
import cablestream.record.Stages;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsoleServerTest {
    private static final int LARGEST = 4096;
    private static final Stages STAGES = Stages.of(Tables.load(), FeedFile.builtIn());
    private static final Explainer EXPLAINER = new Explainer(() -> STAGES, LARGEST);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, String> states =
            new ConcurrentHashMap<>(Map.of("intake", "RUNNING", "urgent", "RUNNING"));
    private final AccountBook book = new AccountBook();
    private final ConsoleServer console = ConsoleServer.start("127.0.0.1", 0, registry, book, () -> states, EXPLAINER);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void isReadyWhenAllRolesRun() throws Exception {
        HttpResponse<String> answer = get("health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void isLiveButNotReadyWhileOneRoleRebalances() throws Exception {
        states.put("urgent", "REBALANCING");

        HttpResponse<String> ready = get("health/ready");

        assertThat(get("health/live").statusCode()).isEqualTo(200);
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(new JsonMapper().readTree(ready.body()).at("/roles/urgent").asText())
                .isEqualTo("REBALANCING");
    }

    @Test
    void explainsWhoGetsATextAndWhoNearlyDoes() throws Exception {
        String text = Cables.routine(1).captioned("LIMDIS").text();

        JsonNode cable = new JsonMapper().readTree(post(text).body()).at("/cables/0");

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
    void showsStatesAndCountersOnThePage() throws Exception {
        count("FEED trade", 1234);

        String page = get("").body();

        assertThat(page).contains("<th scope=\"row\">urgent</th><td>RUNNING</td>");
        assertThat(page).contains("<th scope=\"row\">trade</th><td class=\"number\">1,234</td>");
    }

    @Test
    void spellsOutTheAccount() throws Exception {
        book.count(AccountBook.Part.INTAKE, "intake", 0, "RECEIVED cables.raw", 3);
        book.count(AccountBook.Part.INTAKE, "intake", 0, "ADMITTED", 2);
        book.count(AccountBook.Part.INTAKE, "intake", 0, "DEAD EMPTY", 1);
        book.count(AccountBook.Part.LANES, "lane", 0, "ARRIVED", 2);
        book.count(AccountBook.Part.LANES, "lane", 0, "PUBLISHED", 1);
        count("HELD", 1);

        JsonNode account = new JsonMapper().readTree(get("api/account").body());

        assertThat(account.get("balance").asText()).isEqualTo("BALANCED");
        assertThat(account.get("equation").asText())
                .isEqualTo("3 received = 1 published + 0 quarantined + 1 dead + 0 duplicates + 0 superseded"
                        + " + 0 service messages + 1 held for sections");
        assertThat(get("").body()).contains(account.get("equation").asText());
        assertThat(get("metrics").body()).contains("cable_dead_total{reason=\"EMPTY\"} 1.0");
    }

    private void count(String key, long count) {
        book.count(AccountBook.Part.LANES, "lane", 0, key, count);
        book.close(Instant.now());
    }

    @Test
    void escapesWhatItShows() throws Exception {
        count("FEED <script>\"&", 1);

        assertThat(get("").body()).contains("&lt;script&gt;&quot;&amp;").doesNotContain("<script>");
    }

    @Test
    void letsThePageLoadNothingFromElsewhere() throws Exception {
        assertThat(get("").headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'self';");
        assertThat(get("style.css").headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
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

        assertThatThrownBy(() -> ConsoleServer.start("127.0.0.1", port, registry, book, () -> states, EXPLAINER))
                .isInstanceOf(ConsoleException.class)
                .hasMessageStartingWith("the console cannot listen on 127.0.0.1 port " + port);
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
