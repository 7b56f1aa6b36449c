package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.app.Cluster;
import cablestream.app.RequiredTopics;
import cablestream.app.Service;
import cablestream.app.Shutdown;
import cablestream.kafka.EmbeddedBroker;
import cablestream.kafka.TopicDeclaration;
import cablestream.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A word that stands in every field of a cable, in what dies, is quarantined, waits for sections and goes between stations, comes
 * into no log at any level, no metric, no header, and no answer of the console for a viewer.
 */
class CanaryIT {
    private static final String CANARY = "QUXZWYV";
    private static final String VIEWER = "a-token-of-the-wall-0001";

    @TempDir
    private static Path dir;

    private static final LogListener LISTENER = new LogListener(CanaryIT::contains);
    private static EmbeddedBroker broker;
    private static Settings settings;
    private static Service service;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start(dir.resolve("broker"), 0);
        settings = Settings.of(Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "state.directory", dir.resolve("state").toString(),
                "patience.routine", "1s",
                "hold.down", "1s",
                "partitions", "1",
                "console.tokens", "wall viewer " + VIEWER,
                "console.port", "0"));
        try (Cluster cluster = Cluster.reach(settings)) {
            RequiredTopics.of(settings).createTopics(cluster.topics());
        }
        service = Service.start(settings, RequiredTopics.of(settings).builtIn());
        try (Shutdown stop = Shutdown.onSignal()) {
            service.awaitRunning(stop);
        }
        LISTENER.listen();
        send();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> ends().getOrDefault("cables.events", 0L) > 0
                        && ends().getOrDefault("cables.quarantine", 0L) > 0
                        && ends().getOrDefault("cables.dead", 0L) > 0);
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
        LISTENER.stopListening();
    }

    @Test
    void isInNoLogAtAnyLevel() {
        assertThat(LISTENER.heard()).isPositive();
        assertThat(LISTENER.said()).isEmpty();
    }

    @Test
    void isInNoMetric() throws Exception {
        String metrics = get("metrics").body();

        assertThat(metrics).contains("cable_received_total");
        assertThat(contains(metrics)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api/session",
                "api/picture",
                "api/account",
                "api/dead",
                "api/quarantine",
                "api/dead/replay",
                "api/trace?q=09LISBON1",
                "api/trace?q=09LISBON3",
                "api/trace?q=cables.raw-0@4",
                "api/trace?q=cables.quarantine-0@0",
                "health/live",
                "health/ready"
            })
    void isInNoAnswerOfTheConsoleForWhoMaySeeNoText(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isNotEmpty();
        assertThat(contains(answer.body())).isFalse();
    }

    @Test
    void isInNoPictureThatIsSentToWhoMaySeeNoText() throws Exception {
        HttpRequest request = request("api/stream");
        try (Stream<String> lines =
                HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body()) {
            assertThat(lines.filter(line -> line.startsWith("data: ")).limit(2))
                    .hasSize(2)
                    .noneMatch(CanaryIT::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/dead/cables.dead-0@0", "api/quarantine/cables.quarantine-0@0"})
    void isNotOpenedToWhoMaySeeNoText(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(contains(answer.body())).isFalse();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request(path), BodyHandlers.ofString());
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(service.console() + path))
                .header("Authorization", "Bearer " + VIEWER)
                .build();
    }

    @Test
    void isInNoHeaderOfWhatGoesOut() {
        List<ConsumerRecord<byte[], byte[]>> records = records(output());

        assertThat(records).anyMatch(record -> contains(text(record.value())));
        for (ConsumerRecord<byte[], byte[]> record : records) {
            for (Header header : record.headers()) {
                assertThat(contains(text(header.value())))
                        .as("%s of %s", header.key(), record.topic())
                        .isFalse();
            }
        }
    }

    private static void send() {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings.clientConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String text : texts()) {
                producer.send(new ProducerRecord<>("cables.raw", text.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    /** A cable with it everywhere, one in doubt, one that waits, one that dies, one that is a copy, and a service message. */
    private static List<String> texts() {
        String everywhere = Cables.routine(1)
                .tags("PREL, " + CANARY + ", (" + CANARY + ", JOHN)")
                .saying(CANARY + " was here.")
                .text()
                .replace("HARBOUR NEWS", CANARY)
                .replace("Jane Roe", CANARY)
                .replace("AMEMBASSY MADRID", "AMEMBASSY " + CANARY)
                .replace("STATE FOR EUR/WE", "STATE FOR " + CANARY + "\nPASS TO " + CANARY)
                .replace("\nROE\n", "\n" + CANARY + "\n")
                .replace("\nClassified", "\nREF: A. " + CANARY + " 12 B. MEMO " + CANARY + "\n\nClassified");
        List<String> texts = new ArrayList<>();
        texts.add(everywhere);
        texts.add(everywhere.replace("QA0417", "QA0419"));
        texts.add(Cables.routine(2).captioned(CANARY + "DIS").text().replace("HARBOUR NEWS", CANARY));
        texts.add(Cables.routine(3).section(1, 2).saying(CANARY).text());
        texts.add(CANARY + " is no cable at all, " + CANARY);
        texts.add(everywhere
                .replace("C O N F I D E N T I A L LISBON 000001", "UNCLAS SVC")
                .replace("#0001", "#0009"));
        return texts;
    }

    private static List<String> output() {
        return RequiredTopics.of(settings)
                .topics(RequiredTopics.of(settings).builtIn().feeds())
                .stream()
                .map(TopicDeclaration::name)
                .filter(topic -> !topic.startsWith("cables.raw"))
                .toList();
    }

    private static Map<String, Long> ends() {
        Map<String, Long> ends = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.endOffsets(partitions(output())).forEach((part, end) -> ends.merge(part.topic(), end, Long::sum));
        }
        return ends;
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(List<String> topics) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(topics);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private static List<TopicPartition> partitions(List<String> topics) {
        return topics.stream().map(topic -> new TopicPartition(topic, 0)).toList();
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> config = settings.clientConfig();
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static boolean contains(String text) {
        return text != null && text.toUpperCase(java.util.Locale.ROOT).contains(CANARY);
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
