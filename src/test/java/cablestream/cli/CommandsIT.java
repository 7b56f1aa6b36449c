package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.EmbeddedBroker;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsIT {
    @TempDir
    private Path dir;

    private EmbeddedBroker broker;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void startBroker() {
        broker = EmbeddedBroker.start(dir.resolve("broker"), 0);
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void createsTopicsOnce() {
        assertThat(run("topics --apply")).isZero();
        assertThat(printed()).anyMatch(row -> row.matches("cables.raw +4 +created"));

        assertThat(run("topics --apply")).isZero();
        assertThat(printed()).anyMatch(row -> row.matches("cables.raw +4 +there"));
    }

    @Test
    void namesTheTopicsThatAreMissing() throws IOException {
        Path file = Files.writeString(dir.resolve("a.txt"), "RR RUEHXX\nsome text");

        assertThat(run("feed " + file)).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("there is no topic cables.raw, cables.raw.urgent at " + broker.bootstrapServers())
                .contains("topics --apply");
    }

    @Test
    void tailsWhatWasFedByteForByteAndByUrgency() throws IOException {
        Path folder = Files.createDirectories(dir.resolve("in/more"));
        Files.writeString(folder.resolve("flash.txt"), "ZZ RUEHXX\nsome text");
        Files.writeString(dir.resolve("in/routine.txt"), "RR RUEHXX\r\nsome text, caf\u00e9");
        run("topics --apply");

        assertThat(run("feed " + dir.resolve("in") + " " + dir.resolve("none.txt")))
                .isEqualTo(1);
        assertThat(printed()).containsExactly("1 cable fed to cables.raw, 1 to cables.raw.urgent");
        assertThat(err.toString().lines())
                .containsExactly(dir.resolve("none.txt") + ": there is no such file or folder");

        assertThat(run("tail --from-beginning --max 2 cables.raw cables.raw.urgent"))
                .isZero();
        assertThat(json())
                .extracting(line ->
                        line.get("topic").asText() + ": " + line.get("value").asText())
                .containsExactlyInAnyOrder(
                        "cables.raw: RR RUEHXX\r\nsome text, caf\u00e9", "cables.raw.urgent: ZZ RUEHXX\nsome text");
        assertThat(json())
                .allSatisfy(line -> assertThat(line.get("key").isNull()).isTrue());
    }

    @Test
    void stopsTailingWhenNothingComes() {
        run("topics --apply");

        assertThat(run("tail --timeout 300ms cables.all")).isZero();
        assertThat(printed()).isEmpty();
    }

    @Test
    void refusesToRunBeforeTheTopicsAreThere() {
        assertThat(run("run")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("there is no topic cables.all, cables.audit, cables.dead")
                .contains("topics --apply");
    }

    private int run(String line) {
        out = new StringWriter();
        err = new StringWriter();
        String[] args = (line + " --bootstrap " + broker.bootstrapServers()).split(" ");
        return Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private List<String> printed() {
        return out.toString().lines().toList();
    }

    private List<JsonNode> json() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : printed()) {
            lines.add(new JsonMapper().readTree(line));
        }
        return lines;
    }
}
