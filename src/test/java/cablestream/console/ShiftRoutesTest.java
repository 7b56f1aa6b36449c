package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.console.access.Access;
import cablestream.console.client.ConsoleClient;
import cablestream.console.client.ConsoleRefused;
import cablestream.deadletters.AuditEntry;
import cablestream.deadletters.InventedShifts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shift over HTTP: who hands over to whom, and what is open. */
class ShiftRoutesTest {
    private static final String TOKENS = "wall viewer wall-0123456789abcdefgh; desk reader desk-0123456789abcdefgh;"
            + "roe operator roe-0123456789abcdefgh; doe operator doe-0123456789abcdefgh";

    private final ConsoleSources sources = ShowConsole.sources(() -> Pictures.troubled(Instant.now()));
    private final ConsoleServer console =
            ConsoleServer.start("127.0.0.1", 0, 0, Access.of("127.0.0.1", null, TOKENS, Clock.systemUTC()), sources);

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void everybodySeesWhatIsOpen() {
        JsonNode open = client("wall").get("api/shift").path("open");

        OpenItems items = OpenItems.of(
                sources.snapshot().get(),
                HealthVerdict.of(sources.snapshot().get(), Instant.now()).findings(),
                sources.latestBackfills());
        assertThat(open.path("findings").asLong()).isEqualTo(items.findings()).isPositive();
        assertThat(open.path("missing").asLong()).isEqualTo(items.missing()).isPositive();
        assertThat(open.path("quarantined").asLong()).isEqualTo(items.quarantined());
        assertThat(open.path("deadLetters").size())
                .isEqualTo(items.deadLetters().size())
                .isPositive();
    }

    @Test
    void aShiftGoesFromOnePersonToTheOther() {
        post("roe", "note", body().put("note", "Lisbon repeats"));
        post("roe", "hand-over", body().put("to", "doe").put("note", "quiet"));
        JsonNode pending = client("wall").get("api/shift").path("pending");

        assertThat(pending.path("from").asText()).isEqualTo("roe");
        assertThat(pending.path("takenAt").isNull()).isTrue();
        assertThat(pending.at("/open/findings").asLong()).isPositive();
        assertThat(post("doe", "take-over", body()).detail()).isEqualTo("Taken over from roe.");
        JsonNode shift = client("wall").get("api/shift");
        assertThat(shift.at("/last/to").asText()).isEqualTo("doe");
        assertThat(shift.at("/before/0/text").asText()).isEqualTo("Lisbon repeats");
        assertThat(shift.path("notes").isEmpty()).isTrue();
    }

    @Test
    void onlyTheReceiverTakesOver() {
        post("roe", "hand-over", body().put("to", "doe"));

        assertThatThrownBy(() -> post("roe", "take-over", body()))
                .hasMessageContaining("The shift was handed over to doe, who has to take it over.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wall", "desk", "nobody", ""})
    void nobodyElseThanAnOperatorTakesOver(String name) {
        assertThatThrownBy(() -> post("roe", "hand-over", body().put("to", name)))
                .hasMessageContaining("nobody of this name may take over here: name one of roe, doe");
        assertThat(((InventedShifts) sources.shifts()).written)
                .extracting(AuditEntry::who, AuditEntry::what, AuditEntry::outcome)
                .containsExactly(tuple("roe", AuditEntry.What.HAND_OVER, AuditEntry.Outcome.REFUSED));
        assertThat(client("wall").get("api/shift").path("pending").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"note", "hand-over", "take-over"})
    void noOtherRoleMayAct(String action) {
        ObjectNode body = body().put("note", "a note").put("to", "doe");

        assertThatThrownBy(() -> post("wall", action, body)).isInstanceOf(ConsoleRefused.class);
        assertThatThrownBy(() -> post("desk", action, body)).isInstanceOf(ConsoleRefused.class);
        assertThat(client("wall").get("api/shift").path("notes").isEmpty()).isTrue();
    }

    @Test
    void withoutTokensThereIsNobodyToHandOverTo() {
        try (ConsoleServer alone = ConsoleServer.start("127.0.0.1", 0, 0, Access.local(), sources)) {
            ConsoleClient client = new ConsoleClient(URI.create(alone.url()), null);

            assertThatThrownBy(() -> client.post("api/shift/hand-over", body().put("to", "doe")))
                    .hasMessageContaining("console.token.file");
            assertThatThrownBy(() -> client.post("api/shift/hand-over", body().put("to", "local")))
                    .hasMessageContaining("A shift is handed over to another person.");
        }
    }

    private ConsoleClient.Outcome post(String who, String action, ObjectNode body) {
        return client(who).post("api/shift/" + action, body);
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    private ConsoleClient client(String who) {
        return new ConsoleClient(URI.create(console.url()), who + "-0123456789abcdefgh");
    }
}
