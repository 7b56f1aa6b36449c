package cablestream.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.Release;
import cablestream.kafka.LogReader;
import cablestream.record.RecordEncoder;
import cablestream.record.WireFormat;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full replay beside the running application. */
class ReplayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SENT = 10;

    @TempDir
    private static Path folder;

    private static StartedService started;

    @BeforeAll
    static void start() {
        started = new StartedService(folder);
        send(Cables.routine(1).bytes());
        send(Cables.routine(1).over("XQB0417").bytes());
        send(Cables.routine(2).bytes());
        send(Cables.routine(2).corrected());
        started.send(new ProducerRecord<>(
                "cables.raw.urgent", Cables.routine(3).flash().bytes()));
        send(Cables.routine(4).section(1, 2).bytes());
        send(Cables.routine(5).section(1, 2).bytes());
        send(Cables.routine(5).section(2, 2).bytes());
        send("no telegram".getBytes(UTF_8));
        send(Cables.routine(6).classified("UNCLAS").bytes());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> started.service().account().received() == SENT
                        && started.service().account().balanced());
    }

    @AfterAll
    static void stop() {
        started.close();
    }

    @Test
    void comparesWhatItMakesOfAllKeptRawRecordsAndItsTopicsAreRemoved() {
        Shell shell = started.shell();
        assertThat(shell.run("replay all --into replay. --json"))
                .as(shell.err())
                .isZero();
        JsonNode result = shell.lines().get(0);
        assertThat(result.path("equal").asBoolean()).isTrue();
        assertThat(result.path("copied").asInt()).isEqualTo(SENT);
        assertThat(result.path("held").asInt()).isEqualTo(1);
        assertThat(result.path("compared").asInt()).isEqualTo(4);
        assertThat(result.at("/dead/NOT_A_CABLE/replayed").asInt()).isEqualTo(1);
        assertThat(result.at("/quarantine/PORTION_ABOVE_BANNER/replayed").asInt())
                .isEqualTo(1);

        assertThat(shell.run("replay all --into replay.")).isEqualTo(1);
        assertThat(shell.err()).contains("replay remove replay.");
        assertThat(shell.run("replay remove replay.")).isZero();
        assertThat(topics()).noneMatch(topic -> topic.startsWith("replay.") || topic.contains("cablestream-replay"));

        publish("cables.all", "09LISBON1", cable -> cable.setSubject("ANOTHER SUBJECT"));
        publish("cables.all", "09LISBON2", cable -> cable.setId("09LISBON98"));
        publish("cables.quarantine", "09LISBON6", cable -> cable.setRelease(new Release("roe", null, "")));
        assertThat(shell.run("replay all --into replay.")).isEqualTo(1);
        assertThat(shell.printed())
                .anyMatch(line -> line.matches("differ in subject +1 +09LISBON1"))
                .anyMatch(line -> line.matches("only published +1 +09LISBON98"))
                .anyMatch(
                        line -> line.contains("4 cables compared: 3 equal, 1 differ, 1 only published, 0 only replayed;"
                                + " 1 were released by people"));
        assertThat(shell.out()).doesNotContain("HARBOUR", "ANOTHER");

        shell.run("replay remove replay.");
        deleteRawRecords();
        assertThat(shell.run("replay all --into replay.")).isZero();
        assertThat(shell.out()).contains("0 raw records replayed", "raw records of 6 are no longer kept");
    }

    @Test
    void refusesThePrefixInUseAndRemovesNoTopicsButThoseOfAReplay() {
        Shell shell = started.shell();
        assertThat(shell.run("replay all --into cables.")).isEqualTo(1);
        assertThat(shell.err()).contains("overlaps with 'cables.', which is in use");
        assertThat(shell.run("replay remove cables.feed.")).isEqualTo(1);
        assertThat(shell.err()).contains("overlaps");
        assertThat(shell.run("replay remove other.")).isEqualTo(1);
        assertThat(shell.err()).contains("nothing was removed");
    }

    private static void send(byte[] text) {
        started.send(new ProducerRecord<>("cables.raw", text));
    }

    /** A revision that no reader would give of the raw records of a cable. */
    private static void publish(String from, String id, Consumer<Cable> change) {
        try (LogReader log = new LogReader(started.settings().clientConfig())) {
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            log.scan(Set.of(from), Instant.EPOCH, record -> {
                boolean meant = id.equals(new String(record.key(), UTF_8));
                if (meant) {
                    found.add(record);
                }
                return !meant;
            });
            Cable cable = WireFormat.cable(found.get(0).value());
            change.accept(cable);
            started.send(new ProducerRecord<>(
                    "cables.all",
                    0,
                    null,
                    cable.getId().getBytes(UTF_8),
                    RecordEncoder.SINGLE_OBJECT.encode(cable),
                    found.get(0).headers()));
        }
    }

    private static void deleteRawRecords() {
        try (Admin admin = Admin.create(started.settings().clientConfig());
                LogReader log = new LogReader(started.settings().clientConfig())) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            List.of("cables.raw", "cables.raw.urgent")
                    .forEach(topic -> log.ends(topic)
                            .forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end))));
            admin.deleteRecords(all).all().get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> topics() {
        try (Admin admin = Admin.create(started.settings().clientConfig())) {
            return admin.listTopics().names().get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
