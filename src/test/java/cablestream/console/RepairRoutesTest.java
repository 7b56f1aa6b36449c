package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.console.access.Access;
import cablestream.deadletters.HeldFilter;
import cablestream.status.FeedReaders;
import cablestream.status.Stoppage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dead letters, quarantine and traces over HTTP, as the operator of this machine. */
class RepairRoutesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LETTER = "api/dead/" + InventedLetters.PLACE;
    private static final String QUARANTINED = "api/quarantine/cables.quarantine-0@3";

    private final ConsoleSources sources = ShowConsole.sources(() -> Pictures.healthy(Instant.now()));
    private final InventedLetters letters = (InventedLetters) sources.repairs();
    private final ConsoleServer console = ConsoleServer.start("127.0.0.1", 0, 0, Access.local(), sources);
    private final HttpClient http = HttpClient.newHttpClient();
    private String action = "";

    @BeforeEach
    void askForTheTokenOfActions() throws Exception {
        action = json(get("api/session")).get("action").asText();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void listsDeadLettersByReasonStationAndTime() throws Exception {
        JsonNode list = json(get("api/dead?reason=NO_TEXT&station=LISBON&since=2009-03-16T16:35:00Z"));

        assertThat(list.at("/dead/0/place").asText()).isEqualTo(InventedLetters.PLACE);
        assertThat(letters.filters)
                .containsExactly(new HeldFilter("NO_TEXT", "LISBON", Instant.parse("2009-03-16T16:35:00Z"), 1_000));
        assertThat(list.get("leftOut").asInt()).isEqualTo(339);
    }

    @Test
    void listsQuarantinedCablesByReasonStationAndTime() throws Exception {
        JsonNode list = json(get("api/quarantine?reason=ABOVE_CLEARANCE&station=LISBON"));

        assertThat(list.toString()).isEqualTo("{\"quarantine\":[],\"all\":0,\"leftOut\":0}");
        assertThat(letters.filters).containsExactly(new HeldFilter("ABOVE_CLEARANCE", "LISBON", Instant.EPOCH, 1_000));
    }

    @Test
    void tellsHowFarAReplayOfAllIs() throws Exception {
        assertThat(json(get("api/dead/replay")).toString()).isEqualTo("{\"running\":false}");

        assertThat(post("api/dead/replay", "{\"reason\":\"NO_TEXT\",\"since\":\"2009-03-16T16:35:00Z\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(json(get("api/dead/replay")).toString())
                .isEqualTo("{\"reason\":\"NO_TEXT\",\"who\":\"local\",\"done\":3,\"all\":7,\"running\":true,"
                        + "\"said\":\"3 of 7 replayed.\"}");
    }

    @Test
    void opensADeadLetterWithItsTextMadeVisibleAndTheFailingPlace() throws Exception {
        JsonNode opened = json(get(LETTER));

        assertThat(opened.at("/text/lines/2/text").asText()).isEqualTo("DE RUEHLI #0212␇␍");
        assertThat(opened.at("/text/lines/2/failsAt").asInt()).isEqualTo("DE RUEHLI ".length());
        assertThat(opened.at("/text/raw").asText()).isEqualTo(InventedLetters.TEXT);
        assertThat(opened.at("/failing").asText()).isEqualTo("Here a text should begin.");
        assertThat(opened.at("/facts/attempts").asText()).isEqualTo("0 of 3");
    }

    @Test
    void replaysADeadLetterAsItWas() throws Exception {
        JsonNode outcome = json(post(LETTER + "/replay", ""));

        assertThat(letters.done).containsExactly("replay cables.dead-0@7 by local: as it was");
        assertThat(outcome.toString())
                .isEqualTo("{\"result\":\"DONE\",\"detail\":\"done\",\"where\":\"cables.raw-1@88\"}");
    }

    @Test
    void feedsARawRecordAgainForThePersonWhoAsks() throws Exception {
        JsonNode outcome = json(post("api/raw/cables.raw-2@42/feed-again", ""));

        assertThat(letters.done).containsExactly("feed again cables.raw-2@42 by local");
        assertThat(outcome.get("where").asText()).isEqualTo("cables.raw-1@89");
    }

    @Test
    void replaysAnEditedCopy() throws Exception {
        post(LETTER + "/replay", "{\"edited\":\"É\\u0007\\n\"}");

        assertThat(letters.done).containsExactly("replay cables.dead-0@7 by local: É\u0007\n");
    }

    @Test
    void lowerMarkingsAreAskedForAndConfirmed() throws Exception {
        post(LETTER + "/replay", "{\"edited\":\"A\",\"request\":true}");
        post(LETTER + "/replay", "{\"edited\":\"A\",\"confirm\":true}");

        assertThat(letters.done)
                .containsExactly(
                        "replay cables.dead-0@7 by local: REQUEST A", "replay cables.dead-0@7 by local: CONFIRM A");
    }

    @Test
    void aRequestIsWithdrawn() throws Exception {
        post(LETTER + "/withdraw", "");
        post(QUARANTINED + "/withdraw", "");

        assertThat(letters.done)
                .containsExactly("withdraw cables.dead-0@7 by local", "withdraw cables.quarantine-0@3 by local");
    }

    @Test
    void discardsWithAReason() throws Exception {
        post(LETTER + "/discard", "{\"why\":\"A test.\"}");

        assertThat(letters.done).containsExactly("discard cables.dead-0@7 by local: A test.");
    }

    @Test
    void linksWhatWasDoneToADeadLetter() throws Exception {
        post(LETTER + "/replay", "");

        assertThat(json(get(LETTER)).at("/history/0/where").asText()).isEqualTo("cables.raw-1@88");
    }

    @Test
    void replaysAllOfAReasonSinceATime() throws Exception {
        post("api/dead/replay", "{\"reason\":\"NO_TEXT\",\"since\":\"2009-03-16T16:35:00Z\"}");

        assertThat(letters.done).containsExactly("replay all NO_TEXT since 2009-03-16T16:35:00Z by local");
    }

    @Test
    void aLoweredLabelAwaitsASecondPerson() throws Exception {
        HttpResponse<String> asked = post(QUARANTINED + "/release", "{\"label\":\"UNCLASSIFIED\"}");
        String label = json(get(QUARANTINED)).get("asked").asText();
        HttpResponse<String> confirmed = post(QUARANTINED + "/release", "{\"confirms\":\"" + label + "\"}");

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(letters.done)
                .containsExactly(
                        "release cables.quarantine-0@3 as UNCLASSIFIED by local confirming null",
                        "release cables.quarantine-0@3 as null by local confirming UNCLASSIFIED");
    }

    @Test
    void saysThatThereIsNoSuchRecord() throws Exception {
        assertThat(get("api/dead/nowhere").statusCode()).isEqualTo(404);
        assertThat(post("api/dead/nowhere/discard", "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "api/dead/replay | {\"reason\":\"NO_TEXT\"} | Say which reason, and since when.",
                "api/dead/replay | {\"reason\":\"NO_TEXT\",\"since\":\"today\"} | A time is written as"
                        + " 2009-03-16T16:35:00Z.",
                "api/dead/replay | [] | The body must be a JSON object.",
                "api/dead/replay | {\"reason\" | The body must be a JSON object.",
            })
    void saysInOneLineWhatIsWrongWithARequest(String path, String body, String said) throws Exception {
        HttpResponse<String> answer = post(path, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo(said + "\n");
        assertThat(letters.done).isEmpty();
    }

    @Test
    void takesNoTextThatIsTooLarge() throws Exception {
        HttpResponse<String> answer = post(LETTER + "/replay", "{\"edited\":\"" + "X".repeat((1 << 20) + 1) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(letters.done).isEmpty();
    }

    @Test
    void tracesWhatIsAskedFor() throws Exception {
        JsonNode answer = json(get("api/trace?q=cables.raw-2%4042"));

        assertThat(answer.path("query").asText()).isEqualTo("cables.raw-2@42");
        assertThat(Instant.parse(answer.path("since").asText())).isBefore(Instant.now());
        assertThat(answer.path("lives").toString()).isEqualTo("[{\"id\":\"cables.raw-2@42\",\"steps\":[]}]");
        assertThat(get("api/trace").statusCode()).isEqualTo(400);
        assertThat(get("api/trace?q=" + "9".repeat(201)).statusCode()).isEqualTo(400);
    }

    @Test
    void isNotThereWhereNothingIsRepaired() throws Exception {
        ConsoleSources none = new ConsoleSources(
                sources.registry(),
                sources.book(),
                sources.states(),
                sources.snapshot(),
                sources.explainer(),
                null,
                null,
                () -> Stoppage.NONE,
                () -> FeedReaders.NONE,
                null,
                null,
                null,
                place -> Optional.empty(),
                place -> Optional.empty(),
                sources.lists(),
                sources.history(),
                null);
        try (ConsoleServer other = ConsoleServer.start("127.0.0.1", 0, 0, Access.local(), none)) {
            List<Integer> statuses = List.of(
                    status(other.url() + "api/dead"),
                    status(other.url() + LETTER),
                    status(other.url() + "api/trace?q=1"));

            assertThat(statuses).containsOnly(404);
        }
    }

    private int status(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(console.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(console.url() + path))
                .header("X-CSRF-Token", action)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
