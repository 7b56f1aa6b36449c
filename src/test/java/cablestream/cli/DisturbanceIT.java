package cablestream.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.metrics.Balance;
import cablestream.status.Disturbance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verdict is made of, on a real broker. */
class DisturbanceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static StartedService started;

    @BeforeAll
    static void start() {
        started = new StartedService(folder);
    }

    @AfterAll
    static void stop() {
        started.close();
    }

    @Test
    void aSendersOpenTransactionOnARawTopicIsNamedUntilItEnds() {
        Map<String, Object> config = started.settings().clientConfig();
        config.put("transactional.id", "sender");
        try (KafkaProducer<byte[], byte[]> sender =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            sender.initTransactions();
            sender.beginTransaction();
            sender.send(new ProducerRecord<>(
                    "cables.raw", 0, null, Cables.routine(1).text().getBytes(UTF_8)));
            sender.flush();

            await(Disturbance.Kind.TRANSACTION_OPEN, "cables.raw-0");
            assertThat(started.service().snapshot().account().balance()).isNotEqualTo(Balance.BROKEN);
            sender.abortTransaction();
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> subjects(Disturbance.Kind.TRANSACTION_OPEN).isEmpty());
    }

    @Test
    void aDeletedTopicIsNamedUntilItIsCreatedAgain() throws Exception {
        try (Admin admin = Admin.create(started.settings().clientConfig())) {
            admin.deleteTopics(List.of("cables.events")).all().get();
        }
        await(Disturbance.Kind.TOPIC_MISSING, "cables.events");

        started.shell().run("topics --apply");

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> subjects(Disturbance.Kind.TOPIC_MISSING).isEmpty());
    }

    private static void await(Disturbance.Kind kind, String subject) {
        Awaitility.await(subject).atMost(PATIENCE).until(() -> subjects(kind).equals(List.of(subject)));
    }

    private static List<String> subjects(Disturbance.Kind kind) {
        return started.service().snapshot().disturbances().stream()
                .filter(disturbance -> disturbance.kind() == kind)
                .map(Disturbance::subject)
                .toList();
    }
}
