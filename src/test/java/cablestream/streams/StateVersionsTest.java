package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.assemble.OpenMessage;
import cablestream.assemble.RememberedMessage;
import cablestream.route.MessageHistory;
import cablestream.series.Gap;
import cablestream.series.NumberRun;
import cablestream.series.NumberSeries;
import cablestream.series.OpenGaps;
import cablestream.series.RecentNumbers;
import cablestream.series.SeriesKind;
import cablestream.series.Sighting;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** State that the first version wrote, and state that a later version may write, are read. */
class StateVersionsTest {
    private static final String TOPIC = "state";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> stores() {
        return Stream.of(
                Arguments.of("open-message", JsonSerde.of(OpenMessage.class)),
                Arguments.of("remembered-message", JsonSerde.of(RememberedMessage.class)),
                Arguments.of("series", StoredSeries.serde()),
                Arguments.of("open-gaps", JsonSerde.of(OpenGaps.class)),
                Arguments.of("message-history", StoredHistory.serde()));
    }

    /** All but series: the test after this one is of those. */
    static Stream<Arguments> storesOfOneForm() {
        return stores().filter(store -> !store.get()[0].equals("series"));
    }

    @ParameterizedTest
    @MethodSource("storesOfOneForm")
    <T> void stateOfTheFirstVersionIsReadWhole(String name, Serde<T> serde) throws IOException {
        byte[] stored = stored(name);

        JsonNode again = JSON.readTree(written(serde, read(serde, stored)));

        assertThat(withoutVersion(again)).isEqualTo(withoutVersion(JSON.readTree(stored)));
    }

    @Test
    void aSeriesOfTheFirstVersionIsReadWhole() {
        Gap gap = new Gap(418, 419, 10_000, Instant.ofEpochSecond(1_237_222_800), true);
        RecentNumbers recent = RecentNumbers.NONE
                .with(417, "09LISBON212[1]")
                .with(417, "09LISBON212[2]")
                .with(417, "09LISBON213")
                .with(417, "09LISBON1")
                .with(420, "09LISBON2");
        NumberRun run = new NumberRun("2009-03-16", 4, 417, 420, List.of(gap), -1, recent, -1);

        assertThat(read(StoredSeries.serde(), stored("series")))
                .isEqualTo(new NumberSeries(SeriesKind.CHANNEL, "XQA", List.of(run)));
    }

    @Test
    void aSeriesIsReadAsItWasWritten() {
        NumberSeries series = read(StoredSeries.serde(), stored("series"));

        assertThat(read(StoredSeries.serde(), written(StoredSeries.serde(), series)))
                .isEqualTo(series);
    }

    @Test
    void aProgramOfTheFirstVersionReadsASeriesWithoutItsRecentNumbers() throws IOException {
        JsonNode expected = JSON.readTree(stored("series"));
        expected.get("runs").forEach(run -> ((ObjectNode) run).putArray("recent"));

        JsonNode again = JSON.readTree(written(StoredSeries.serde(), read(StoredSeries.serde(), stored("series"))));
        again.get("runs").forEach(run -> ((ObjectNode) run).remove("seen"));

        assertThat(withoutVersion(again)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("stores")
    <T> void fieldsOfALaterVersionAreIgnored(String name, Serde<T> serde) throws IOException {
        JsonNode later = extended(JSON.readTree(stored(name)));

        assertThat(read(serde, JSON.writeValueAsBytes(later))).isEqualTo(read(serde, stored(name)));
    }

    @ParameterizedTest
    @MethodSource("stores")
    <T> void eachValueHasTheVersionOfItsForm(String name, Serde<T> serde) throws IOException {
        JsonNode written = JSON.readTree(written(serde, read(serde, stored(name))));

        assertThat(name.equals("message-history") ? written.get("version") : written.get("stateVersion"))
                .hasToString("1");
    }

    @Test
    void sightingsOfAnotherVersionAreRead() throws IOException {
        byte[] stored = stored("sightings");
        JsonNode later = extended(JSON.readTree(stored));

        assertThat(SightingsCodec.read(JSON.writeValueAsBytes(later)))
                .isEqualTo(SightingsCodec.read(stored))
                .extracting(Sighting::series)
                .containsExactly("XQA");
    }

    @Test
    void aHistoryIsNotNothing() {
        assertThat(read(StoredHistory.serde(), stored("message-history"))).isNotEqualTo(MessageHistory.NONE);
    }

    /** Every object has one field more, and the version is a later one. */
    private static JsonNode extended(JsonNode node) {
        node.forEach(StateVersionsTest::extended);
        if (node instanceof ObjectNode object) {
            object.put("fieldOfALaterVersion", "x");
            if (object.has("stateVersion")) {
                object.put("stateVersion", 99);
            }
        }
        return node;
    }

    private static JsonNode withoutVersion(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("stateVersion");
        }
        return node;
    }

    private static <T> T read(Serde<T> serde, byte[] bytes) {
        return serde.deserializer().deserialize(TOPIC, bytes);
    }

    private static <T> byte[] written(Serde<T> serde, T value) {
        return serde.serializer().serialize(TOPIC, value);
    }

    private static byte[] stored(String name) {
        try (InputStream file = StateVersionsTest.class.getResourceAsStream("/state/released/" + name + ".json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
