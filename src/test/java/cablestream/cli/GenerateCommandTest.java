package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesOneFileATransmissionAndOneAnswerACable() throws IOException {
        Path answers = folder.resolve("answers.jsonl");
        Path texts = folder.resolve("texts");
        int status = run(
                "--count",
                "40",
                "--seed",
                "9",
                "--multi-section",
                "0.5",
                "--out",
                texts.toString(),
                "--answers",
                answers.toString());
        assertThat(status).isZero();
        List<String> lines = Files.readAllLines(answers);
        assertThat(lines).hasSize(40);
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        assertThat(Files.readString(texts.resolve(first.at("/files/0/name").asText())))
                .contains(first.at("/originator/name").asText());
        try (Stream<Path> files = Files.list(texts)) {
            assertThat(files.count()).isGreaterThan(40);
        }
        assertThat(out.toString()).contains("40 cables in ");
    }

    @Test
    void writesTheSameForTheSameSeed() throws IOException {
        run("--count", "5", "--seed", "3", "--out", folder.resolve("a").toString());
        run("--count", "5", "--seed", "3", "--out", folder.resolve("b").toString());
        assertThat(folder.resolve("a/000004.txt")).hasSameTextualContentAs(folder.resolve("b/000004.txt"));
    }

    @Test
    void refusesSharesThatAreNone() {
        assertThat(run("--damaged", "1.5", "--out", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("--damaged is a share from 0 to 1, not 1.5");
    }

    @Test
    void refusesACountBelowOne() {
        assertThat(run("--count", "0", "--out", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("--count must be 1 or more, not 0");
    }

    @Test
    void refusesAFolderWithFilesOfAnEarlierRun() {
        run("--count", "1", "--out", folder.toString());
        assertThat(run("--count", "1", "--out", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("holds generated files already");
    }

    @Test
    void saysInOneLineThatItCannotWrite() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(run("--count", "1", "--out", file.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(file.toString());
    }

    @Test
    void writesCablesOfAnotherEra() throws IOException {
        run("--count", "3", "--era", "1975", "--out", folder.toString());
        assertThat(folder.resolve("000001.txt"))
                .content()
                .startsWith("PAGE 01 ")
                .contains("E.O. 11652: ");
    }

    @Test
    void refusesAnEraThatItDoesNotKnow() {
        assertThat(run("--era", "1914", "--out", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("--era is 1975, 2009 or 2020, not 1914");
    }

    @Test
    void doesTheDamageOfLiveTraffic() throws IOException {
        run("--count", "1", "--damaged", "1", "--out", folder.toString());
        assertThat(Files.readString(folder.resolve("000001.txt")))
                .containsPattern("\\[[A-Z]+\\]\\(#\\)|  \n|\n1\\d\\. |\\[1\\]\\(#\\)");
    }

    @Test
    void needsAFolder() {
        assertThat(run("--count", "3")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Missing required option: '--out=DIR'");
    }

    private int run(String... args) {
        String[] all = Stream.concat(Stream.of("generate"), Stream.of(args)).toArray(String[]::new);
        return Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
