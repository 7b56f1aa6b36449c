package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicAdmin;
import cablestream.kafka.TopicPlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
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
        started = new StartedService(
                dir, Map.of("hold.down", "1s", "outgoing.topic", "cables.outgoing", "outgoing.station", "RUEHXX"));
        // `topics --apply` has created those that are always needed.
        try (Admin admin = Admin.create(started.settings().clientConfig())) {
            new TopicAdmin(admin).create(TopicPlan.of(started.settings(), List.of()));
        }
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

    @Test
    void aServiceMessageIsSentOnceAndTheAuditNamesIt() {
        started.send(Cables.routine(911).over("XSM0001").text());
        started.send(Cables.routine(913).over("XSM0004").text());
        awaitGap("channel:XSM:2-3");
        started.send(Cables.routine(912).over("XSM0002").text());
        awaitGap("channel:XSM:3");
        String gap = "channel:XSM:2-3";

        assertThat(run("gaps ask " + gap)).isEqualTo(1);
        assertThat(shell.err()).contains("the series does not name the station to ask");
        assertThat(run("gaps ask --to RUEHLI --dry-run " + gap)).isZero();
        assertThat(shell.out()).contains("RR RUEHLI", "DE RUEHXX #0001", "INT ZDK XSM0003");
        assertThat(run("gaps ask --to RUEHLI " + gap)).isZero();
        assertThat(shell.out()).contains("It is cables.outgoing-0@0");
        assertThat(run("gaps ask " + gap)).isEqualTo(1);
        assertThat(shell.err()).contains("local asked RUEHLI for 3 at ", "--again");

        ConsumerRecord<byte[], byte[]> sent = record("cables.outgoing-0@0");
        assertThat(new String(sent.key(), StandardCharsets.UTF_8)).isEqualTo("channel:XSM:2-3");
        assertThat(new String(sent.value(), StandardCharsets.US_ASCII))
                .startsWith("RR RUEHLI\nDE RUEHXX #0001 ")
                .endsWith("INT ZDK XSM0003\nBT\n#0001\n\nNNNN\n");
        // The console reads the audit once a second.
        Awaitility.await("the request on the page")
                .atMost(Duration.ofSeconds(60))
                .until(() -> run("shift show") == 0 && shell.out().contains("asked for:"));
        assertThat(shell.out()).contains("asked for: channel:XSM:3 by local at ");
        // The list comes with the picture, which is made once a second.
        Awaitility.await("the request in the list")
                .atMost(Duration.ofSeconds(60))
                .until(() -> run("gaps list") == 0 && shell.out().contains(" by local at "));
        assertThat(shell.out()).containsPattern("channel:XSM:3 .* by local at .* to RUEHLI");
        assertThat(shell.run("report --day " + LocalDate.now(ZoneOffset.UTC))).isZero();
        assertThat(shell.out()).contains("ASK FOR NUMBERS | local | channel:XSM:2-3");
    }

    private void awaitGap(String name) {
        Awaitility.await(name)
                .atMost(Duration.ofSeconds(60))
                .until(() -> run("gaps list --json") == 0 && shell.out().contains("\"" + name + "\""));
    }

    private ConsumerRecord<byte[], byte[]> record(String place) {
        try (LogReader log = new LogReader(started.settings().clientConfig())) {
            return log.at(RecordPosition.read(place)).orElseThrow();
        }
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
