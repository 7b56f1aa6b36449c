package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.console.access.Access;
import cablestream.console.client.ConsoleClient;
import cablestream.console.client.ConsoleRefused;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Service messages over HTTP: who sees them, and who sends them. */
class GapRoutesTest {
    private static final String TOKENS = "wall viewer wall-0123456789abcdefgh; roe operator roe-0123456789abcdefgh;"
            + "doe operator doe-0123456789abcdefgh";

    private final ConsoleServer console = ConsoleServer.start(
            "127.0.0.1",
            0,
            0,
            Access.of("127.0.0.1", null, TOKENS, Clock.systemUTC()),
            ShowConsole.sources(() -> Pictures.troubled(Instant.now())));

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void everybodySeesTheMessageAndSendsNothing() {
        String path = "api/gaps/message?gap=channel:QQA:412-413&to=RUEHLI";

        assertThat(client("wall").get(path).path("text").asText()).contains("QQA0412 THRU QQA0413");
        assertThat(client("wall").get(path).path("refusal").isNull()).isTrue();
    }

    @Test
    void anOperatorSendsItOnce() {
        assertThat(ask("roe", body()).where()).isEqualTo("cables.outgoing-0@0");
        assertThatThrownBy(() -> ask("doe", body())).hasMessageContaining("roe asked RUEHLI");
        assertThat(ask("doe", body().put("again", "no answer")).where()).isEqualTo("cables.outgoing-0@1");
    }

    @Test
    void nobodyElseSendsIt() {
        assertThatThrownBy(() -> ask("wall", body())).isInstanceOf(ConsoleRefused.class);
        assertThat(ask("roe", body()).where()).isEqualTo("cables.outgoing-0@0");
    }

    @Test
    void anEmptyFieldOfAFormIsNone() {
        assertThatThrownBy(() -> ask("roe", body().put("to", "")))
                .hasMessageContaining("the series does not name the station");
    }

    @Test
    void aGapThatIsNoneIsNamed() {
        assertThatThrownBy(() -> ask("roe", body().put("gap", "QQA")))
                .hasMessageContaining("Name a gap as `gaps list` does");
        assertThatThrownBy(() -> client("wall").get("api/gaps/message?gap=channel:QQA:9"))
                .hasMessageContaining("no gap is open there now");
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("gap", "channel:QQA:412-413")
                .put("to", "RUEHLI");
    }

    private ConsoleClient.Outcome ask(String name, ObjectNode body) {
        return client(name).post("api/gaps/ask", body);
    }

    private ConsoleClient client(String name) {
        return new ConsoleClient(URI.create(console.url()), name + "-0123456789abcdefgh");
    }
}
