package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.console.access.Access;
import cablestream.console.client.ConsoleClient;
import cablestream.console.client.ConsoleRefused;
import cablestream.deadletters.Acknowledgement;
import cablestream.status.HealthLimits;
import cablestream.status.OpenGap;
import cablestream.status.StatusSnapshot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Findings over HTTP: who may acknowledge them, and how that is shown. */
class FindingRoutesTest {
    private static final String TOKENS =
            "wall viewer viewer-0123456789abcdef; r reader reader-0123456789abcdef; o.night operator operator-0123456789abcdef";
    private static final String GAP = "NUMBERS_MISSING";

    private volatile StatusSnapshot snapshot = missing(5);
    private final ConsoleSources sources = ShowConsole.sources(() -> snapshot);
    private final ConsoleServer console =
            ConsoleServer.start("127.0.0.1", 0, 0, Access.of("127.0.0.1", null, TOKENS, Clock.systemUTC()), sources);

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void anOperatorAcknowledgesUnderTheNameOfTheToken() {
        ConsoleClient.Outcome outcome = acknowledge("operator", GAP, "asked\u202E Lisbon\n");

        assertThat(outcome.result()).isEqualTo("DONE");
        Acknowledgement acknowledged = sources.acknowledged().get(0);
        assertThat(acknowledged.who()).isEqualTo("o.night");
        assertThat(acknowledged.note()).isEqualTo("asked⟨U+202E⟩ Lisbon");
        assertThat(acknowledged.sentence()).isEqualTo("5 numbers are missing in QQA");
    }

    @Test
    void noOtherRoleMayAcknowledgeOrWithdraw() {
        for (String role : new String[] {"viewer", "reader"}) {
            assertThatThrownBy(() -> acknowledge(role, GAP, "a note")).isInstanceOf(ConsoleRefused.class);
            assertThatThrownBy(() -> withdraw(role, GAP)).isInstanceOf(ConsoleRefused.class);
        }
        assertThat(sources.acknowledged()).isEmpty();
    }

    @Test
    void theFindingStaysAndIsMarkedAndTheVerdictDoesNotChange() {
        String before = client("viewer").get("api/picture").at("/verdict/state").asText();
        acknowledge("operator", GAP, "asked Lisbon");

        JsonNode finding = client("viewer").get("api/findings").at("/findings/0");

        assertThat(finding.path("key").asText()).isEqualTo(GAP);
        assertThat(finding.at("/acknowledged/who").asText()).isEqualTo("o.night");
        assertThat(finding.at("/acknowledged/note").asText()).isEqualTo("asked Lisbon");
        assertThat(HealthVerdict.of(snapshot, Instant.now())
                        .with(sources.acknowledged())
                        .state()
                        .name())
                .isEqualTo(before);
    }

    @Test
    void thePictureOfThePageHasTheMark() throws Exception {
        acknowledge("operator", GAP, "asked Lisbon");
        Thread.sleep(SnapshotCache.PERIOD.toMillis());

        JsonNode picture = client("viewer").get("api/picture");

        assertThat(picture.at("/verdict/findings/0/acknowledged/note").asText()).isEqualTo("asked Lisbon");
    }

    @Test
    void theMarkStaysWhenTheNumbersChange() {
        acknowledge("operator", GAP, "asked Lisbon");
        snapshot = missing(7);

        JsonNode finding = client("viewer").get("api/findings").at("/findings/0");

        assertThat(finding.path("sentence").asText()).isEqualTo("7 numbers are missing in QQA");
        assertThat(finding.at("/acknowledged/sentence").asText()).isEqualTo("5 numbers are missing in QQA");
    }

    @Test
    void anAcknowledgementWhoseFindingIsGoneIsListedUntilItEnds() {
        acknowledge("operator", GAP, "asked Lisbon");
        snapshot = new Sketch(Instant.now()).snapshot();

        // It is held for a few seconds, so that the verdict does not flicker.
        JsonNode answer = Awaitility.await("the finding to be gone")
                .atMost(HealthLimits.FINDING_GONE.multipliedBy(6))
                .until(
                        () -> client("viewer").get("api/findings"),
                        now -> now.path("findings").isEmpty());

        assertThat(answer.at("/gone/0/finding").asText()).isEqualTo(GAP);
        assertThat(withdraw("operator", GAP).result()).isEqualTo("DONE");
        assertThat(client("viewer").get("api/findings").path("gone").isEmpty()).isTrue();
    }

    @Test
    void whatIsNotFoundCannotBeAcknowledged() {
        assertThatThrownBy(() -> acknowledge("operator", "DEAD_LETTERS", "a note"))
                .hasMessage("there is no such finding now: `findings list` prints the findings and their keys");
        assertThatThrownBy(() -> withdraw("operator", GAP)).hasMessageContaining("nobody acknowledges that");
    }

    @Test
    void aNoteIsNeitherEmptyNorEndless() {
        assertThatThrownBy(() -> acknowledge("operator", GAP, " \n")).hasMessageContaining("The note is empty");
        assertThatThrownBy(() -> acknowledge("operator", GAP, "x".repeat(501)))
                .hasMessage("A note has at most 500 characters.");
    }

    private ConsoleClient.Outcome acknowledge(String role, String key, String note) {
        return client(role)
                .post(
                        ConsoleClient.path("findings", key, "acknowledge"),
                        JsonNodeFactory.instance.objectNode().put("note", note));
    }

    private ConsoleClient.Outcome withdraw(String role, String key) {
        return client(role)
                .post(ConsoleClient.path("findings", key, "withdraw"), JsonNodeFactory.instance.objectNode());
    }

    private ConsoleClient client(String role) {
        return new ConsoleClient(URI.create(console.url()), role + "-0123456789abcdef");
    }

    private static StatusSnapshot missing(int numbers) {
        Instant now = Instant.now();
        return new Sketch(now)
                .gaps(new OpenGap("CHANNEL", "QQA", 1, numbers, numbers, now, null, null, null))
                .snapshot();
    }
}
