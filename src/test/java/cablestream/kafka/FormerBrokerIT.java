package cablestream.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerBrokerIT {
    private static final TopicPartition PARTITION = new TopicPartition("it", 0);
    /** The broker looks for transactions whose time is over as soon as it has read them. */
    private static final Map<String, String> IMPATIENT =
            Map.of("transaction.abort.timed.out.transaction.cleanup.interval.ms", "10");

    @TempDir
    private Path dir;

    @Test
    void aTransactionThatWasOpenWhenTheBrokerWasKilledDoesNotStayOpen() throws Exception {
        leaveATransactionOpen();

        try (EmbeddedBroker broker = EmbeddedBroker.start(dir, 0, IMPATIENT);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(end(admin, IsolationLevel.READ_COMMITTED))
                            .isEqualTo(end(admin, IsolationLevel.READ_UNCOMMITTED))
                            .isEqualTo(2));
        }
    }

    @Test
    void aBrokerThatWasStoppedWasNotKilled() {
        EmbeddedBroker.start(dir, 0).close();

        assertThat(new FormerBroker(dir).wasKilled()).isFalse();
    }

    private void leaveATransactionOpen() throws IOException, ExecutionException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerToKill.class.getName(),
                        dir.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader()) {
            String servers = Optional.ofNullable(out.readLine()).orElseThrow();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
                admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
                        .all()
                        .get();
            }
            try (KafkaProducer<String, String> producer = producer(servers)) {
                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(PARTITION.topic(), "open")).get();
                process.destroyForcibly().waitFor();
                producer.close(Duration.ZERO);
            }
        }
        assertThat(new FormerBroker(dir).wasKilled()).isTrue();
    }

    private static KafkaProducer<String, String> producer(String servers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "transactional.id", "it", "transaction.timeout.ms", "100"),
                new StringSerializer(),
                new StringSerializer());
    }

    private static long end(Admin admin, IsolationLevel level) throws ExecutionException, InterruptedException {
        return admin.listOffsets(Map.of(PARTITION, OffsetSpec.latest()), new ListOffsetsOptions(level))
                .partitionResult(PARTITION)
                .get()
                .offset();
    }

    /** A broker in a process of its own. */
    static final class BrokerToKill {
        private BrokerToKill() {}

        public static void main(String[] args) throws InterruptedException {
            EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), 0);
            System.out.println(broker.bootstrapServers());
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
