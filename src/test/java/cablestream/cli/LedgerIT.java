package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.ExpectedLedger;
import cablestream.avro.Cable;
import cablestream.cable.Lane;
import cablestream.intake.Intake;
import cablestream.kafka.EmbeddedBroker;
import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.record.WireFormat;
import cablestream.route.FeedFile;
import cablestream.traffic.Sent;
import cablestream.traffic.Traffic;
import cablestream.traffic.TrafficMix;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 1,500 transmissions ({@code -Dcases} takes another number), out of order, some twice, some lost, some corrected, through the real jar, which is killed hard twice in the
 * middle: what is accounted for in the end, and every cable, is what the generator knows.
 */
@Tag("long")
class LedgerIT {
    private static final int TRANSMISSIONS = Integer.getInteger("cases", 1_500);
    private static final long SEED = 20261125;
    /** Overtaking within so many transmissions. */
    private static final int WINDOW = 20;

    private static final double LOST = 0.05;
    private static final TrafficMix MIX = new TrafficMix(0.2, 0, 0, 0.10, 0, 0.02, 0.01, 0.01, 0.09, 0.40);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostOrThereTwiceThoughItIsKilledTwice() throws Exception {
        List<Sent> sent = traffic();
        ExpectedLedger expected = ExpectedLedger.of(sent);
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
            createTopics(broker);
            Path settings = settings(broker);
            Process running = start(settings);
            try (KafkaProducer<byte[], byte[]> producer = producer(broker)) {
                int third = sent.size() / 3;
                send(producer, sent.subList(0, third));
                running = killedAndStarted(running, settings, 0);
                send(producer, sent.subList(third, 2 * third));
                running = killedAndStarted(running, settings, third);
                send(producer, sent.subList(2 * third, sent.size()));
            }
            JsonNode account = settled(sent.size());
            running.destroy();

            assertThat(account.get("duplicates").asLong()).isEqualTo(expected.duplicates());
            assertThat(account.get("published").asLong()
                            + account.get("superseded").asLong())
                    .isEqualTo(sent.size() - expected.duplicates());
            assertThat(account.get("dead").asLong()).isZero();
            assertThat(account.get("quarantined").asLong()).isZero();
            assertThat(published(broker)).containsExactlyInAnyOrderEntriesOf(expected.cables());
        }
    }

    private static List<Sent> traffic() {
        Random chance = new Random(SEED);
        Traffic traffic = new Traffic(SEED, MIX);
        List<Sent> sent = new ArrayList<>();
        while (sent.size() < TRANSMISSIONS) {
            Sent next = traffic.next();
            if (chance.nextDouble() >= LOST) {
                sent.add(next);
            }
        }
        for (int i = 0; i + WINDOW <= sent.size(); i += WINDOW) {
            Collections.shuffle(sent.subList(i, i + WINDOW), chance);
        }
        return sent;
    }

    private static void createTopics(EmbeddedBroker broker) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicAdmin(admin)
                    .create(TopicPlan.of(
                            new TopicNames("cables."), FeedFile.builtIn().names(), 2, 1));
        }
    }

    private Path settings(EmbeddedBroker broker) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "bootstrap.servers=" + broker.bootstrapServers(),
                "state.directory=" + folder.resolve("state"),
                "console.port=0",
                "hold.down=5s",
                // What is told of them never stands still.
                "heartbeat.interval=0"));
        List.of("flash", "immediate", "priority", "routine").forEach(each -> lines.add("patience." + each + "=4s"));
        return Files.write(folder.resolve("cablestream.properties"), lines);
    }

    private Process start(Path settings) throws IOException {
        Files.deleteIfExists(folder.resolve("out"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        // It starts three times and ends soon.
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target", "cablestream.jar").toString(),
                        "run",
                        "--config",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    /** As soon as it has published more than so many, so that there is something to lose, and more to do. */
    private Process killedAndStarted(Process running, Path settings, int before) throws IOException {
        Awaitility.await("some of the work to be done")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> account().path("published").asLong() > before);
        running.destroyForcibly().onExit().join();
        return start(settings);
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, List<Sent> transmissions) {
        for (Sent each : transmissions) {
            byte[] raw = each.text().getBytes(StandardCharsets.UTF_8);
            boolean urgent = Intake.peek(raw).orElse(Lane.ROUTINE) == Lane.URGENT;
            // To one partition, so that the order is the one that was made.
            producer.send(new ProducerRecord<>(urgent ? "cables.raw.urgent" : "cables.raw", 0, null, raw));
        }
        producer.flush();
    }

    /** The account when all is received and nothing is on its way or waits any more. */
    private JsonNode settled(int received) {
        List<String> seen = new ArrayList<>();
        Awaitility.await("everything to have its outcome")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    JsonNode account = account();
                    seen.add(account.toString());
                    boolean same = seen.size() > 4
                            && seen.subList(seen.size() - 4, seen.size()).stream()
                                            .distinct()
                                            .count()
                                    == 1;
                    return same
                            && account.path("received").asInt() == received
                            && account.path("balance").asText().equals("BALANCED")
                            && account.path("held").asInt() == 0;
                });
        return account();
    }

    private JsonNode account() {
        try {
            String out = Files.exists(folder.resolve("out")) ? Files.readString(folder.resolve("out")) : "";
            int at = out.indexOf("console http://");
            if (at < 0) {
                return new ObjectMapper().createObjectNode();
            }
            String url = out.substring(at + "console ".length())
                    .lines()
                    .findFirst()
                    .orElseThrow()
                    .strip();
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url + "api/account"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            return new ObjectMapper().createObjectNode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ObjectMapper().createObjectNode();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(EmbeddedBroker broker) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** The last revision of every cable; no revision may be there twice, and none may be missing. */
    private static Map<String, ExpectedLedger.Last> published(EmbeddedBroker broker) {
        Map<String, List<Cable>> byId = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("cables.all").stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (WireFormat.isWithdrawal(record.value())) {
                        return;
                    }
                    Cable cable = WireFormat.cable(record.value());
                    byId.computeIfAbsent(cable.getId(), none -> new ArrayList<>())
                            .add(cable);
                });
            }
        }
        byId.forEach((id, revisions) -> assertThat(revisions.stream().map(Cable::getRevision))
                .as("revisions of %s", id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, revisions.size()).boxed().toList()));
        Map<String, ExpectedLedger.Last> last = new TreeMap<>();
        byId.forEach((id, revisions) -> last.put(id, ExpectedLedger.Last.of(revisions.get(revisions.size() - 1))));
        return last;
    }
}
