package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.console.access.Access;
import cablestream.console.client.ConsoleClient;
import cablestream.console.client.ConsoleRefused;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListRoutesTest {
    private final ConsoleSources sources = ShowConsole.sources(() -> Pictures.healthy(Instant.now()));
    private final InventedLists lists = (InventedLists) sources.lists();
    private final ConsoleServer console = ConsoleServer.start("127.0.0.1", 0, 0, Access.local(), sources);
    private final ConsoleClient client = new ConsoleClient(URI.create(console.url()), null);

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void lateCablesHaveTheirDelayInSecondsAndTheOthersAreCounted() {
        JsonNode answer = client.get("api/late");

        assertThat(answer.at("/late/0/id").asText()).isEqualTo("09LISBON212");
        assertThat(answer.at("/late/0/delay").asDouble()).isEqualTo(75.0);
        assertThat(answer.at("/all").asLong()).isEqualTo(9);
        assertThat(answer.at("/leftOut").asLong()).isEqualTo(7);
    }

    @Test
    void whatWaitsForIntakeIsInNoLane() {
        JsonNode answer = client.get("api/waiting");

        assertThat(answer.at("/waiting/0/lane").asText()).isEqualTo("urgent");
        assertThat(answer.at("/waiting/1/lane").isNull()).isTrue();
        assertThat(answer.at("/more").asBoolean()).isTrue();
    }

    @Test
    void aRefusalOfTheBrokersIsNamedWithItsRemedy() {
        lists.forbidden = true;

        assertThatThrownBy(() -> client.get("api/waiting"))
                .isInstanceOf(ConsoleRefused.class)
                .hasMessageContaining("TopicAuthorizationException")
                .hasMessageContaining("`check`");
    }

    @Test
    void aWithdrawalOnAFeedHasNoRevision() {
        JsonNode answer = client.get("api/feeds/politics/latest");

        assertThat(answer.at("/latest/0/withdrawal").asBoolean()).isTrue();
        assertThat(answer.at("/latest/0/revision").isNull()).isTrue();
        assertThat(answer.at("/latest/1/revision").asInt()).isEqualTo(1);
    }

    @Test
    void aFeedThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> client.get("api/feeds/nowhere/latest"))
                .isInstanceOf(ConsoleRefused.class)
                .hasMessageContaining("no such feed");
    }

    @Test
    void aCircuitHasItsTransmissionsWithTheirOutcomes() {
        JsonNode answer = client.get("api/circuits/latest?kind=CHANNEL&name=QQA");

        assertThat(answer.at("/latest/0/outcomes").toString()).isEqualTo("[\"PUBLISHED\",\"CORRECTION\"]");
    }

    @Test
    void aCircuitNeedsAName() {
        assertThatThrownBy(() -> client.get("api/circuits/latest"))
                .isInstanceOf(ConsoleRefused.class)
                .hasMessageContaining("name=QQA");
    }
}
