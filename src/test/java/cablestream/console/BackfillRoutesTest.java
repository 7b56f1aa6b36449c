package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.backfill.BackfillStatus;
import cablestream.backfill.Backfills;
import cablestream.console.access.Access;
import cablestream.console.client.ConsoleClient;
import cablestream.console.client.ConsoleRefused;
import cablestream.status.FeedReaders;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackfillRoutesTest {
    private static final Instant SINCE = Instant.parse("2009-03-16T16:35:00Z");

    private final Invented backfills = new Invented();
    private final ConsoleServer console = ConsoleServer.start("127.0.0.1", 0, 0, Access.local(), sources());
    private final ConsoleClient client = new ConsoleClient(URI.create(console.url()), null);

    /** Backfills that only note what they are asked for. */
    private static final class Invented implements Backfills {
        private final List<String> asked = new ArrayList<>();
        private boolean forbidden;

        @Override
        public String start(String feed, Instant since, int rate, String who) {
            if (forbidden) {
                throw new TopicAuthorizationException("cables.lane.routine");
            }
            asked.add("%s %s %d %s".formatted(feed, since, rate, who));
            return feed + "-1";
        }

        @Override
        public List<BackfillStatus> latest() {
            return List.of(new BackfillStatus("late-1", "late", SINCE, 200, "local", 7, 3, 1, 2, null));
        }
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void beginsABackfillForThePersonWhoAsks() {
        ConsoleClient.Outcome outcome =
                client.post("api/feeds/late/backfill", body(SINCE.toString()).put("rate", 50));

        assertThat(outcome.result()).isEqualTo("BEGUN");
        assertThat(outcome.where()).isEqualTo("late-1");
        assertThat(backfills.asked).containsExactly("late 2009-03-16T16:35:00Z 50 local");
    }

    @Test
    void hasAUsualRate() {
        client.post("api/feeds/late/backfill", body(SINCE.toString()));

        assertThat(backfills.asked).containsExactly("late 2009-03-16T16:35:00Z 200 local");
    }

    @Test
    void asksForATimeThatIsOne() {
        assertThatThrownBy(() -> client.post("api/feeds/late/backfill", body("yesterday")))
                .isInstanceOf(ConsoleRefused.class)
                .hasMessageContaining("2009-03-16T16:35:00Z");
        assertThat(backfills.asked).isEmpty();
    }

    @Test
    void saysThatTheBrokersRefuse() {
        backfills.forbidden = true;

        assertThatThrownBy(() -> client.post("api/feeds/late/backfill", body(SINCE.toString())))
                .isInstanceOf(ConsoleRefused.class)
                .hasMessageContaining("TopicAuthorizationException");
    }

    @Test
    void showsHowFarEachIs() {
        JsonNode one = client.get("api/feeds/backfill").at("/backfills/0");

        assertThat(one.path("id").asText()).isEqualTo("late-1");
        assertThat(one.path("running").asBoolean()).isTrue();
        assertThat(one.path("remaining").asLong()).isEqualTo(7);
    }

    private static ObjectNode body(String since) {
        return JsonNodeFactory.instance.objectNode().put("since", since);
    }

    private ConsoleSources sources() {
        ConsoleSources shown = ShowConsole.sources(() -> Pictures.healthy(Instant.now()));
        return new ConsoleSources(
                shown.registry(),
                shown.book(),
                shown.states(),
                shown.snapshot(),
                shown.explainer(),
                null,
                null,
                shown.stoppage(),
                () -> FeedReaders.NONE,
                backfills,
                null,
                null,
                place -> Optional.empty(),
                place -> Optional.empty(),
                shown.lists(),
                shown.history(),
                null);
    }
}
