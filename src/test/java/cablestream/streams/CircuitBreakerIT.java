package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.kafka.CableHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One record that cannot be processed, among others on its partition. */
class CircuitBreakerIT {
    private static final int FAILING = 7;
    private static final int SERIALS = 20;
    private static final int LARGE = 60_000;
    private static final String LIMIT = "20000";

    /** The threads are to die here, and to be replaced. */
    @BeforeAll
    static void ignoreThreadsThatDie() {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    @AfterAll
    static void heedThreadsThatDie() {
        Awaitility.reset();
    }

    @Test
    void aCableThatATopicRefusesIsSetAsideAndTheOthersArePublishedOnce(@TempDir Path folder) throws Exception {
        try (RunningCablestream running = new RunningCablestream(folder)) {
            limit(running, "cables.all");

            for (int serial = 1; serial <= SERIALS; serial++) {
                Cables cable = Cables.routine(serial);
                running.send("cables.raw", 0, serial == FAILING ? large(cable) : cable.bytes());
            }

            assertOnlyTheFailingOneIsADeadLetter(running, "UNDELIVERABLE");
            assertThat(running.threadFailures()).isOne();
        }
    }

    @Test
    void aCableWhoseStateCannotBeReadCostsNoThreadAndTheOthersArePublishedOnce(@TempDir Path folder) throws Exception {
        try (RunningCablestream running = new RunningCablestream(folder)) {
            running.restart(() -> {
                unreadable(running, Cables.routine(FAILING).id());
                remove(folder.resolve("state"));
            });

            for (int serial = 1; serial <= SERIALS; serial++) {
                running.send("cables.raw", 0, Cables.routine(serial).bytes());
            }

            assertOnlyTheFailingOneIsADeadLetter(running, "UNPROCESSABLE");
            assertThat(running.threadFailures()).isZero();
        }
    }

    private static void assertOnlyTheFailingOneIsADeadLetter(RunningCablestream running, String reason) {
        List<ConsumerRecord<byte[], byte[]>> letters = running.await("cables.dead", record -> true, 1);
        assertThat(letters).hasSize(1);
        assertThat(CableHeaders.text(letters.get(0).headers(), CableHeaders.REASON))
                .isEqualTo(reason);
        assertThat(CableHeaders.deadOrigin(letters.get(0).headers())).isEqualTo("cables.raw-0@" + (FAILING - 1));
        assertThat(running.await("cables.all", record -> true, SERIALS - 1))
                .extracting(record -> CableHeaders.text(record.headers(), CableHeaders.CABLE_ID))
                .doesNotHaveDuplicates()
                .hasSize(SERIALS - 1)
                .doesNotContain(Cables.routine(FAILING).id());
        assertThat(running.running()).isTrue();
    }

    /** Words that compress badly. */
    private static byte[] large(Cables cable) {
        String words = new Random(FAILING)
                .ints(LARGE, 'A', 'Z' + 2)
                .mapToObj(c -> c > 'Z' ? " " : String.valueOf((char) c))
                .collect(Collectors.joining());
        return cable.saying(words).bytes();
    }

    private static void limit(RunningCablestream running, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", running.bootstrapServers()))) {
            ConfigEntry limit = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LIMIT);
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            List.of(new AlterConfigOp(limit, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static void unreadable(RunningCablestream running, String identity) {
        String changelog = "cablestream-routine-" + NodeNames.REMEMBERED_MESSAGES + "-changelog";
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", running.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int partition = 0; partition < 2; partition++) {
                producer.send(new ProducerRecord<>(
                        changelog,
                        partition,
                        identity.getBytes(StandardCharsets.UTF_8),
                        "{".getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
