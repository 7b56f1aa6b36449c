package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} on a real broker, and the same checks before a start. */
class CheckIT {
    @TempDir
    private Path dir;

    @Test
    void namesEverythingThatIsWrongAndRunRefusesIt() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(dir.resolve("broker"), 0)) {
            Shell shell = new Shell(broker.bootstrapServers());
            assertThat(shell.run("check")).isEqualTo(1);
            assertThat(shell.out()).contains("FAILED   topics: there is no topic cables.all");

            shell.run("topics --apply");
            assertThat(shell.run("check")).as(shell.out()).isZero();
            assertThat(shell.out()).contains("PASSED   record size:").doesNotContain("FAILED");
            assertThat(shell.run(runWithSessionTimeout("500ms")))
                    .as("the brokers allow no less than a second")
                    .isEqualTo(1);
            assertThat(shell.err()).contains("has failed: the log says why");

            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                set(admin, "cables.all", "max.message.bytes", "1048588");
                set(admin, "cables.raw", "retention.ms", "1000");
            }
            assertThat(shell.run("check --json")).isEqualTo(1);
            assertThat(shell.lines())
                    .filteredOn(line -> line.get("outcome").asText().equals("FAILED"))
                    .extracting(line -> line.get("check").asText())
                    .containsExactly("record size", "retention");
            assertThat(shell.run("run")).isEqualTo(1);
            assertThat(shell.err())
                    .contains("cables.all takes records of 1048588 bytes")
                    .contains("cables.raw keeps records for 1s");
        }
    }

    private String runWithSessionTimeout(String timeout) throws IOException {
        Path file = dir.resolve("timeout.properties");
        Files.write(
                file,
                List.of(
                        "session.timeout=" + timeout,
                        "console.port=0",
                        "metrics.port=0",
                        "state.directory=" + dir.resolve("state")));
        return "run --config " + file;
    }

    private static void set(Admin admin, String topic, String key, String value) throws Exception {
        Collection<AlterConfigOp> change =
                List.of(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET));
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), change))
                .all()
                .get();
    }
}
