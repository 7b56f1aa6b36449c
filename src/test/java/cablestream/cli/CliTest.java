package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpsWhoeverGivesNoCommand() {
        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains("Usage: cablestream")
                .contains("demo")
                .contains("feed");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "run", "topics", "feed", "tail"})
    void helpsWithEveryCommand(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: cablestream " + command);
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense,nonsense",
        "tail,TOPIC",
        "feed,PATH",
        "'tail --timeout soon a',soon",
        "'generate --count 0 --out x',--count",
        "'tail --max many a',many",
        "'tail --max 0 a',--max 0",
        "'tail --max -1 a',--max -1",
        "'tail --header = a',--header",
        "'tail --since 2009-02-30 a',2009-02-30",
        "'topics --bootstrap nowhere',nowhere",
        "'topics --kafka nothing',nothing",
        "'topics --config no.properties',no.properties",
        "'topics --kafka processing.guarantee=none',processing.guarantee",
    })
    void namesWhatIsWrongWithTheUsageInOneLine(String line, String named) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(errors()).singleElement().asString().contains(named);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed no.txt", "tail cables.all", "topics --apply"})
    void saysThatNoBrokerAnswers(String line) throws IOException {
        int port = freePort();

        assertThat(run((line + " --bootstrap localhost:" + port).split(" "))).isEqualTo(1);
        assertThat(errors())
                .containsExactly(
                        "no broker answers at localhost:" + port + "; start one, or name another with --bootstrap");
    }

    @Test
    void printsTheTopicsThatAreNeededWithoutABroker() {
        assertThat(run("topics")).isZero();
        assertThat(out.toString().lines())
                .anyMatch(row -> row.matches("TOPIC +PARTITIONS +REPLICATION +RETENTION +CLEANUP"))
                .anyMatch(row -> row.matches("cables.raw +4 +1 +7d +delete"));
    }

    @Test
    void printsTheSubjectsOfTheSchemaRegistryThatIsSet(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(folder.resolve("a.properties"), "schema.registry.url=http://nowhere:8081");

        assertThat(run("topics", "--config", config.toString())).isZero();
        assertThat(out.toString().lines())
                .anyMatch(row -> row.matches("SUBJECT +SCHEMAS +COMPATIBILITY"))
                .anyMatch(row -> row.matches("cablestream.avro.Cable +\\d+ +FULL_TRANSITIVE"));
    }

    @Test
    void namesTheSecretOfTheSchemaRegistryThatCannotBeUsed(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(
                folder.resolve("a.properties"),
                "schema.registry.url=http://nowhere:8081\nschema.registry.user=a\nschema.registry.token=hush");

        assertThat(run("topics", "--config", config.toString())).isEqualTo(2);
        assertThat(errors())
                .singleElement()
                .asString()
                .contains("schema.registry.user")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain", "parse"})
    void showsNoControlCharacterOfTheNameOfAFile(String command, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a\u001b[31m@|red b|@"), "no telegram");

        assertThat(run(command, file.toString())).isEqualTo(1);
        assertThat(out.toString()).doesNotContain("\u001b[31m").contains("[31m@");
    }

    @Test
    void showsNoControlCharacterOfWhatItCannotFind() {
        assertThat(run("explain", "gone\u001b[31m")).isEqualTo(1);
        assertThat(err.toString()).startsWith("gone\u241b[31m: ");
    }

    private int run(String... args) {
        return Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private List<String> errors() {
        return err.toString().lines().toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
