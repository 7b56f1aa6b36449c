package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import java.nio.file.Path;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without tokens everybody on this machine is one person. */
class OnePersonIT {
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
    void aLowerLabelCanBeAskedForAndIsSaidToBeBeyondConfirmation() {
        String place = quarantined(901);

        assertThat(run("quarantine release --label CONFIDENTIAL " + place)).isZero();
        assertThat(shell.out())
                .contains("when a second person confirms it within 24 hours")
                .contains("everybody here is one person, 'local': nobody can confirm it");
        assertThat(run("quarantine release --confirm " + place)).isEqualTo(1);
        assertThat(shell.err()).contains("Who asks for it cannot confirm it.").contains("console.token.file");
    }

    @Test
    void aLabelThatIsNotLowerNeedsNobodyElse() {
        String place = quarantined(902);

        assertThat(run("quarantine release --label SECRET " + place)).isZero();

        shell.await(
                "quarantine list --json",
                one -> one.get("place").asText().equals(place)
                        && one.path("became").path("kind").asText().equals("PUBLISHED"));
    }

    private int run(String command) {
        return shell.runAsItIs(command + " --console " + started.service().console());
    }

    private String quarantined(int serial) {
        RecordMetadata raw = started.send(Cables.routine(serial).text().replace("1. (C) ", "1. (S) "));
        String origin = "\"" + raw.topic() + "-" + raw.partition() + "@" + raw.offset() + "\"";
        return shell.await(
                        "quarantine list --json",
                        one -> one.get("origins").toString().contains(origin))
                .get("place")
                .asText();
    }
}
