package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.console.access.Access;
import cablestream.search.CableQuery;
import cablestream.search.SearchField;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search over HTTP, by role. */
class SearchRoutesTest {
    private static final String VIEWER = "viewer-0123456789abcdef";
    private static final String READER = "reader-0123456789abcdef";
    private static final String OPERATOR = "operator-0123456789abcdef";
    private static final String TOKENS = "v viewer " + VIEWER + "; r reader " + READER + "; o operator " + OPERATOR;

    private final ConsoleSources sources = ShowConsole.sources(() -> Pictures.healthy(Instant.now()));
    private final InventedSearch search = (InventedSearch) sources.search();
    private final ConsoleServer console =
            ConsoleServer.start("127.0.0.1", 0, 0, Access.of("127.0.0.1", null, TOKENS, Clock.systemUTC()), sources);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        console.close();
    }

    @ParameterizedTest
    @CsvSource({VIEWER + ", 403", READER + ", 200", OPERATOR + ", 200", "wrong, 401"})
    void showsSubjectsToThoseWhoMaySeeText(String token, int status) throws Exception {
        HttpResponse<String> answer = ask(token, "{}");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body().contains("09LISBON212")).isEqualTo(status == 200);
        assertThat(search.queries).hasSize(status == 200 ? 1 : 0);
    }

    @Test
    void refusesPagesOfOtherSites() throws Exception {
        HttpResponse<String> answer = send(request("api/search", READER)
                .POST(BodyPublishers.ofString("{}"))
                .header("Origin", "https://evil.example"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void asksForWhatTheBodySays() throws Exception {
        ask(READER, """
                {"words":"\\"port strike\\"","tag":"PREL","from":"2009-03-16T16:35:00Z","to":null,"max":7}""");

        CableQuery query = search.queries.get(0);
        assertThat(query.asked().get(SearchField.WORDS)).hasToString("[\"port strike\"]");
        assertThat(query.asked().get(SearchField.TAG)).hasToString("[prel]");
        assertThat(query.from()).isEqualTo("2009-03-16T16:35:00Z");
        assertThat(query.max()).isEqualTo(7);
    }

    @Test
    void answersWithCablesTheStateOfTheIndexAndThePositionOfMore() throws Exception {
        JsonNode answer = new JsonMapper().readTree(ask(READER, "{}").body());

        assertThat(answer.at("/index/phase").asText()).isEqualTo("READY");
        assertThat(answer.at("/index/upTo").asText()).isEqualTo("2009-03-16T16:35:00Z");
        assertThat(answer.path("total").asInt()).isEqualTo(2);
        assertThat(answer.at("/cables/0/place").asText()).isEqualTo("cables.all-0@42");
        assertThat(answer.path("before").asText()).isEqualTo("2009-03-16T16:35:00Z/09LISBON212");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"words\":\"a \\\"b\"}|words: what begins at character 3 has an unclosed quote",
                "{\"subject\":\"a\"}|a search has these fields and no others",
                "{\"words\":[\"a\"]}|Each field of a search is one text.",
                "[]|The body must be a JSON object.",
                "{|The body must be a JSON object."
            })
    void saysWhatIsWrongWithAQuery(String body, String message) throws Exception {
        HttpResponse<String> answer = ask(READER, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cables.all-0%4042|200|{\"compared\":true,\"fields\":[\"subject\",\"tags\"]}",
                "cables.all-0%407|200|{\"compared\":true,\"fields\":[]}",
                "nowhere|404|No published cable is there"
            })
    void namesTheFieldsThatAreReadOtherwiseToday(String place, int status, String body) throws Exception {
        HttpResponse<String> answer = send(request("api/cables/" + place + "/reread", VIEWER));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith(body);
    }

    @ParameterizedTest
    @CsvSource({VIEWER + ", 403", READER + ", 200", OPERATOR + ", 200", "wrong, 401"})
    void showsATextToThoseWhoMaySeeText(String token, int status) throws Exception {
        HttpResponse<String> answer = send(request("api/cables/cables.all-0%4042/text", token));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body().contains("hidden turn")).isEqualTo(status == 200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void showsTheLineOfAFault() throws Exception {
        JsonNode answer = new JsonMapper()
                .readTree(send(request("api/cables/cables.all-0%4042/text", READER))
                        .body());

        assertThat(answer.path("lines").get(0).asText()).startsWith("ID              09LISBON212");
        assertThat(answer.path("whole").asBoolean()).isTrue();
        assertThat(answer.at("/faults/0/code").asText()).isEqualTo("TAG_UNKNOWN");
        assertThat(answer.at("/faults/0/excerpt").asText()).isEqualTo("TAGS: PREL, QQQQ");
    }

    @Test
    void hasNoTextOfOtherRecords() throws Exception {
        assertThat(send(request("api/cables/cables.quarantine-0%401/text", READER))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysThatItIsOffAndHowItIsSwitchedOn() throws Exception {
        ConsoleSources without = new ConsoleSources(
                sources.registry(),
                sources.book(),
                sources.states(),
                sources.snapshot(),
                sources.explainer(),
                sources.repairs(),
                sources.tracer(),
                sources.stoppage(),
                sources.readers(),
                null,
                null,
                null,
                sources.reread(),
                sources.texts(),
                sources.lists(),
                sources.history(),
                null);
        try (ConsoleServer off = ConsoleServer.start("127.0.0.1", 0, 0, Access.local(), without)) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(off.url() + "api/search"));
            HttpResponse<String> answer = send(request.POST(BodyPublishers.ofString("{}")));

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("search.cables");
            assertThat(send(HttpRequest.newBuilder(URI.create(off.url() + "api/session")))
                            .body())
                    .contains("\"searches\":false");
        }
    }

    private HttpResponse<String> ask(String token, String body) throws Exception {
        return send(request("api/search", token).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(console.url() + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
