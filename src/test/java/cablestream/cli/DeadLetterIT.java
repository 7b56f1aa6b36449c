package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.deadletters.AuditFollower;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters handled by the commands while the application runs on a real broker. */
class DeadLetterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path dir;

    private static final String TOKEN = "a token of some length for ".replace(' ', '-');
    private static final Map<String, String> tokens = new TreeMap<>();
    private static StartedService started;

    private final Shell shell = started.shell();

    @BeforeAll
    static void start() throws IOException {
        tokens.put("roe", TOKEN + "roe");
        tokens.put("doe", TOKEN + "doe");
        StringBuilder lines = new StringBuilder();
        tokens.forEach((name, token) -> lines.append(name + " operator " + token + ";"));
        started = new StartedService(dir, Map.of("console.tokens", lines.toString()));
        for (Map.Entry<String, String> token : tokens.entrySet()) {
            Files.writeString(dir.resolve(token.getKey()), token.getValue() + "\n");
        }
    }

    @AfterAll
    static void stop() {
        started.close();
    }

    @Test
    void aDamagedTextIsEditedReplayedAndBecomesACableAsItsDeadLetterTells() throws Exception {
        Cables cable = Cables.routine(501).over("XDA0501");
        String damaged = cable.text()
                .replace("R 161635Z MAR 09", "R 1616")
                .replace("FM AMEMBASSY LISBON", "F AMEMBASSY LISBON")
                .replace("LISBON 000501", "LISBON");
        String place = place(died(send(damaged), "NOT_A_CABLE"));

        assertThat(shell.run("dead show " + place)).isZero();
        assertThat(printed())
                .contains("     3  DE RUEHLI #0501 0751640")
                .anyMatch(line -> line.startsWith("A classification line")
                        && line.endsWith("found: FL1 on line 1, FL2 on line 2, FL3 on line 3."));

        Path edited = Files.writeString(dir.resolve("edited.txt"), cable.text());
        assertThat(as("roe", "dead replay --file " + edited + " " + place)).isZero();
        assertThat(printed())
                .singleElement()
                .asString()
                .matches(place + " to cables.raw-\\d+@\\d+: replay 1 of 3, edited.");

        JsonNode handled = awaitHandled(place, one -> kind(one).equals("PUBLISHED"));
        assertThat(handled.get("became").get("words").asText()).matches("became 09LISBON501 at cables.all-\\d+@\\d+");
        assertThat(handled.get("attempts").asInt()).isEqualTo(1);
        assertThat(handled.get("result").asText()).isEqualTo("REPLAYED");
        assertThat(audit(place)).extracting(one -> one.get("who").asText()).containsExactly("roe");

        assertThat(shell.run("trace --json 09LISBON501")).isZero();
        assertThat(steps())
                .startsWith("received", "dead letter", "replayed", "received", "published")
                .contains("written to feed politics");
        List<String> whole = printed();
        for (String query : List.of(place, handled.get("origin").asText(), "LISBON 501", "RUEHLI 0501")) {
            assertThat(shell.run("trace --json " + query)).isZero();
            assertThat(printed()).as(query).isEqualTo(whole);
        }
    }

    @Test
    void aRawRecordThatIsFedAgainIsADuplicateAndIsAudited() throws Exception {
        String origin = origin(send(Cables.routine(651).over("XDA0651").text()));
        shell.await("trace --json 09LISBON651", life -> life.toString().contains("published"));

        assertThat(as("roe", "raw feed-again " + origin)).isZero();

        assertThat(printed()).singleElement().asString().matches(origin + ": fed again to cables.raw-\\d+@\\d+");
        shell.await("trace --json 09LISBON651", life -> life.toString().contains("duplicate"));
        assertThat(audit(origin)).extracting(one -> one.get("what").asText()).containsExactly("FEED_AGAIN");
        assertThat(as("roe", "raw feed-again cables.raw-0@99999")).isEqualTo(1);
        assertThat(shell.err()).contains("kept no longer");
    }

    @Test
    void aTraceTellsCopiesRepairsDecisionsAndPlaces() throws Exception {
        Cables cable = Cables.routine(601).over("XQB0601");
        String origin = origin(send(cable.text()));
        send(cable.over("XQC0602").text());
        shell.await("trace --json 09LISBON601", life -> life.toString().contains("duplicate"));

        assertThat(shell.run("trace XQB0601")).isZero();

        assertThat(printed()).first().isEqualTo("09LISBON601");
        assertThat(printed())
                .anyMatch(line -> line.contains("received")
                        && line.contains(origin)
                        && line.contains("channel serial XQB0601, station serial RUEHLI 0601, ROUTINE, routine lane"))
                .anyMatch(line -> line.contains("published") && line.contains("revision 1, FIRST, CONFIDENTIAL"))
                .anyMatch(line -> line.matches(".*written to feed politics +cables.feed.politics-\\d+@\\d+ .*PREL"))
                .anyMatch(line -> line.contains("duplicate") && line.contains("OTHER_CIRCUIT"))
                .noneMatch(line -> line.contains("dredged") || line.contains("HARBOUR"));
    }

    @Test
    void aTraceTellsWhichFeedsMayNotCarryTheCableAndWhy() throws Exception {
        String origin = origin(send(Cables.routine(602).captioned("EXDIS").text()));
        shell.await("trace --json " + origin, life -> life.toString().contains("written to feed restricted"));

        assertThat(shell.run("trace " + origin)).isZero();

        assertThat(printed())
                .anyMatch(
                        line -> line.matches(".*kept from feed politics +cables.all-\\d+@\\d+ +RESTRICTED_BY_CAPTION"))
                .noneMatch(line -> line.contains("feed consular"));
    }

    @Test
    void aQuarantinedCableIsLetGoUnderALowerLabelByTwoPersons() throws Exception {
        String origin = origin(send(Cables.routine(701).text().replace("1. (C) ", "1. (S) ")));
        String place = place(shell.await(
                "quarantine list --json", one -> one.get("origins").toString().contains(origin)));

        assertThat(as("roe", "quarantine release --label CONFIDENTIAL " + place))
                .isZero();
        assertThat(printed())
                .containsExactly(
                        place + ": Released as CONFIDENTIAL// when a second person confirms it within 24 hours.");
        assertThat(as("roe", "quarantine release --confirm " + place)).isEqualTo(1);
        assertThat(shell.err()).isEqualToIgnoringNewLines(place + ": Who asks for it cannot confirm it.");
        assertThat(as("doe", "quarantine release --confirm " + place)).isZero();

        JsonNode released = shell.await(
                "quarantine list --json",
                one -> place(one).equals(place) && kind(one).equals("PUBLISHED"));
        assertThat(released.get("became").get("words").asText()).startsWith("became 09LISBON701 at cables.all-");
        assertThat(as("roe", "quarantine release " + place)).isEqualTo(1);
        assertThat(shell.err()).isEqualToIgnoringNewLines(place + ": It was released before.");
        assertThat(audit(place))
                .extracting(one ->
                        one.get("what").asText() + " " + one.get("outcome").asText())
                .containsExactly("REQUEST DONE", "CONFIRM REFUSED", "CONFIRM DONE", "RELEASE REFUSED");
        try (AuditFollower tap = AuditFollower.start(started.settings())) {
            Awaitility.await().atMost(PATIENCE).until(() -> "RELEASED".equals(tap.result(place)));
            assertThat(tap.latest())
                    .filteredOn(action -> place.equals(action.target()))
                    .extracting(action -> action.who() + " " + action.what())
                    .containsExactly("roe RELEASE", "doe CONFIRM", "roe CONFIRM", "roe REQUEST");
        }
        assertThat(shell.run("trace --json 09LISBON701")).isZero();
        assertThat(steps())
                .startsWith("received", "quarantined", "kept from all feeds", "kept from feed politics")
                .containsSubsequence("request", "confirm", "released", "published", "written to feed politics");
    }

    @Test
    void aTraceOfNothingThatIsKnownSaysSoInOneLine() {
        assertThat(shell.run("trace 09NOWHERE1")).isEqualTo(1);
        assertThat(shell.err().lines()).singleElement().asString().startsWith("nothing is known of 09NOWHERE1");
    }

    @Test
    void allOfAReasonAreReplayedWhenThatIsAskedForInEarnest() throws Exception {
        String first = place(died(send(headingOnly(777)), "NO_TEXT"));
        String second = place(died(send(headingOnly(778)), "NO_TEXT"));

        assertThat(shell.run("dead replay --reason NO_TEXT --since 1h")).isZero();
        assertThat(printed()).last().asString().startsWith("2 would be replayed");
        assertThat(handled(first).get("attempts").asInt()).isZero();

        assertThat(as("roe", "dead replay --reason NO_TEXT --since 1h --apply")).isZero();
        assertThat(printed()).last().isEqualTo("Ended: 2 replayed, 0 refused.");
        for (String place : List.of(first, second)) {
            JsonNode again = awaitHandled(place, one -> kind(one).equals("DEAD"));
            assertThat(again.get("became").get("words").asText()).startsWith("dead again at cables.dead-0@");
        }
    }

    @Test
    void aFourthTryIsRefusedEvenOfADeadLetterThatAReplayLeftBehind() throws Exception {
        String original = place(died(send("no telegram at all"), "NOT_A_CABLE"));
        String last = original;
        for (int i = 1; i <= 3; i++) {
            assertThat(as("roe", "dead replay " + last)).isZero();
            JsonNode again = awaitHandled(last, one -> kind(one).equals("DEAD"));
            last = again.get("became").get("place").asText();
        }

        assertThat(as("roe", "dead replay " + last)).isEqualTo(1);
        assertThat(shell.err())
                .isEqualToIgnoringNewLines(
                        last + ": It was replayed 3 times, which is the limit: feed a repaired text as a new one.");
        assertThat(as("roe", "dead replay " + original)).isEqualTo(1);
        assertThat(audit(last)).extracting(one -> one.get("outcome").asText()).containsExactly("REFUSED");
    }

    @Test
    void anEditedTextThatCanStillBeNoCableIsRefusedAndCostsNoTry() throws Exception {
        String place = place(died(send("nothing of a heading"), "NOT_A_CABLE"));
        Path edited = Files.writeString(dir.resolve("no-better.txt"), "still nothing of a heading");

        assertThat(as("roe", "dead replay --file " + edited + " " + place)).isEqualTo(1);

        assertThat(shell.err()).startsWith(place + ": What was edited can still be no cable: NOT_A_CABLE");
        assertThat(handled(place).get("attempts").asInt()).isZero();
    }

    @Test
    void nothingOfADeadLetterIsObeyedByTheTerminal() throws Exception {
        String place = place(died(
                send("\u001b[2J\u001b]0;owned\u0007 \u202e backwards" + " and forwards".repeat(10)), "NOT_A_CABLE"));

        shell.run("dead show " + place);

        assertThat(printed())
                .anyMatch(line -> line.startsWith("     1  \u241b[2J\u241b]0;owned\u2407 ⟨U+202E⟩ backwards and"));
        assertThat(shell.out().chars()).noneMatch(c -> c == 0x1b || c == 7);
    }

    @Test
    void aDeadLetterThatIsDiscardedIsReplayedWithNoOthers() throws Exception {
        String place = place(died(send("  \n "), "EMPTY"));

        assertThat(as("doe", "dead discard " + place)).isZero();

        assertThat(shell.run("dead replay --reason EMPTY --since 1h")).isZero();
        assertThat(printed()).last().asString().startsWith("0 would be replayed");
        assertThat(handled(place).get("result").asText()).isEqualTo("DISCARDED");
    }

    @Test
    void whatIsNotThereIsSaidInOneLine() {
        assertThat(shell.run("dead show cables.dead-0@99999")).isEqualTo(1);
        assertThat(shell.err().lines())
                .singleElement()
                .asString()
                .startsWith("there is no dead letter at cables.dead-0@99999");
        assertThat(shell.run("dead show nowhere")).isEqualTo(2);
    }

    private static String headingOnly(int serial) {
        String text = Cables.routine(serial).text();
        return text.substring(0, text.indexOf("BT\n") + 3);
    }

    private static RecordMetadata send(String text) {
        return started.send(text);
    }

    /** The exit status of a command in the name of a person, whose token is in a file. */
    private int as(String person, String command) {
        return shell.runAsItIs(command + " --token-file " + dir.resolve(person) + " --console "
                + started.service().console());
    }

    private List<String> steps() {
        List<String> what = new ArrayList<>();
        shell.lines()
                .get(0)
                .get("steps")
                .forEach(step -> what.add(step.get("what").asText()));
        return what;
    }

    private static String origin(RecordMetadata raw) {
        return raw.topic() + "-" + raw.partition() + "@" + raw.offset();
    }

    private JsonNode died(RecordMetadata raw, String reason) {
        String origin = origin(raw);
        JsonNode dead = shell.await(
                "dead list --limit 500 --json",
                one -> one.get("origin").asText().equals(origin));
        assertThat(dead.get("reason").asText()).isEqualTo(reason);
        return dead;
    }

    private JsonNode awaitHandled(String place, Predicate<JsonNode> wanted) {
        return shell.await("dead list --limit 500 --json", one -> place(one).equals(place) && wanted.test(one));
    }

    private JsonNode handled(String place) {
        return awaitHandled(place, one -> true);
    }

    private List<JsonNode> audit(String target) {
        shell.run("tail --from-beginning --timeout 1s cables.audit");
        return shell.lines().stream()
                .map(line -> Shell.parse(line.get("value").asText()))
                .filter(entry -> entry.get("target").asText().equals(target))
                .toList();
    }

    private static String place(JsonNode one) {
        return one.get("place").asText();
    }

    private static String kind(JsonNode one) {
        JsonNode became = one.get("became");
        return became.isNull() ? "" : became.get("kind").asText();
    }

    private List<String> printed() {
        return shell.printed();
    }
}
