package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.record.WireFormat;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cable leaves a feed, on a real broker, as its readers and operators see it. */
class WithdrawalIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FEED = "cables.feed.politics";

    @TempDir
    private static Path dir;

    private static StartedService started;

    private final Shell shell = started.shell();

    @BeforeAll
    static void start() {
        started = new StartedService(dir);
    }

    @AfterAll
    static void stop() {
        started.close();
    }

    @Test
    void aReaderThatKeepsTheLatestRecordOfEachKeyHoldsNoTextAfterACorrectionTookTheCableOffTheFeed() {
        Map<String, byte[]> latest = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> reader = reader()) {
            send(Cables.routine(801).bytes());
            await(reader, latest, () -> latest.containsKey("09LISBON801"));
            assertThat(WireFormat.cable(latest.get("09LISBON801")).getText()).contains("dredged");

            send(Cables.routine(801).tags("ECON, SP").corrected());
            await(reader, latest, () -> WireFormat.isWithdrawal(latest.get("09LISBON801")));
        }

        assertThat(new String(latest.get("09LISBON801"), StandardCharsets.ISO_8859_1))
                .doesNotContain("dredged");
    }

    @Test
    void aCopyOfAHigherPrecedenceWithHigherMarksTakesTheCableOffTheFeedToo() {
        Map<String, byte[]> latest = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> reader = reader()) {
            send(Cables.routine(802).bytes());
            await(reader, latest, () -> latest.containsKey("09LISBON802"));

            send(Cables.routine(802).flash().captioned("NODIS").bytes());
            await(reader, latest, () -> WireFormat.isWithdrawal(latest.get("09LISBON802")));
        }
    }

    @Test
    void tailPrintsAWithdrawal() {
        send(Cables.routine(803).bytes());
        send(Cables.routine(803).tags("ECON, SP").corrected());

        JsonNode line = shell.await(
                "tail --from-beginning --timeout 2s " + FEED,
                one -> one.get("key").asText().equals("09LISBON803")
                        && one.get("headers").has("withdrawal"));

        assertThat(line.get("value").get("reason").asText()).isEqualTo("NOT_SELECTED");
        assertThat(line.get("value").get("revision").asInt()).isEqualTo(2);
    }

    @Test
    void aTraceShowsFromWhereACableWasWithdrawnAndWhy() {
        send(Cables.routine(804).bytes());
        send(Cables.routine(804).classified("UNCLAS").corrected());

        JsonNode life =
                shell.await("trace --json 09LISBON804", one -> one.toString().contains("withdrawn from feed politics"));

        assertThat(life.get("steps"))
                .filteredOn(step -> step.get("what").asText().startsWith("withdrawn"))
                .allMatch(step -> step.get("detail").asText().equals("revision 2, NOT_CLEARED"))
                .extracting(step -> step.get("what").asText())
                .contains("withdrawn from the topic of all cables", "withdrawn from feed web");
    }

    private static void send(byte[] cable) {
        started.send(new String(cable, StandardCharsets.UTF_8));
    }

    private static KafkaConsumer<byte[], byte[]> reader() {
        Map<String, Object> config = started.settings().clientConfig();
        config.put("isolation.level", "read_committed");
        KafkaConsumer<byte[], byte[]> reader =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = reader.partitionsFor(FEED).stream()
                .map(partition -> new TopicPartition(FEED, partition.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        return reader;
    }

    private static void await(
            KafkaConsumer<byte[], byte[]> reader, Map<String, byte[]> latest, BooleanSupplier wanted) {
        Awaitility.await().atMost(PATIENCE).until(() -> {
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(200))) {
                latest.put(new String(record.key(), StandardCharsets.UTF_8), record.value());
            }
            return wanted.getAsBoolean();
        });
    }
}
