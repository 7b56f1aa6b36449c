package cablestream.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.metrics.Balance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The procedure of the pages that gives a raw topic more partitions. */
class MorePartitionsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> CHANGELOGS =
            List.of("cablestream-intake-intake-ledger-changelog", "cablestream-intake-intake-positions-changelog");

    @Test
    void aRawTopicThatHasGrownIsRefusedWithTheWayAndNothingIsLostOnIt(@TempDir Path folder) throws Exception {
        try (StartedService started = new StartedService(folder)) {
            started.send(Cables.routine(1).text());
            awaitReceived(started, 1);

            started.restart(() -> {
                grow(started, "cables.raw");
                assertThat(started.shell().run("check")).isEqualTo(1);
                assertThat(started.shell().run("run")).isEqualTo(1);
                Shell shell = started.shell();
                shell.run("check");
                for (String changelog : CHANGELOGS) {
                    assertThat(shell.out())
                            .contains("cables.raw has 6 partitions, and the state of the role intake was made for 4 ("
                                    + changelog + ")")
                            .contains("--alter --topic " + changelog + " --partitions 6");
                    grow(started, changelog);
                }
                assertThat(started.shell().run("check")).isZero();
            });
            for (int partition = 0; partition < 6; partition++) {
                byte[] text = Cables.routine(2 + partition).text().getBytes(UTF_8);
                started.send(new ProducerRecord<>("cables.raw", partition, null, text));
            }
            started.send(Cables.routine(1).text());

            awaitReceived(started, 8);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> started.service().snapshot().account().balance() == Balance.BALANCED);
            assertThat(started.service().account().outcomes().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(8);
            Shell shell = started.shell();
            assertThat(shell.run("check")).isZero();
            assertThat(shell.out()).contains("PASSED   topology:");
        }
    }

    private static void awaitReceived(StartedService started, long number) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> started.service().account().received() == number);
    }

    private static void grow(StartedService started, String topic) {
        try (Admin admin = Admin.create(started.settings().clientConfig())) {
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(6)))
                    .all()
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
