package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ReadmeCommandsTest {
    @Test
    void theReadmeNamesEachCommandAndNoOther() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String table = readme.substring(readme.indexOf("| command | does |"), readme.indexOf("Each has `--help`"));

        assertThat(table.lines().skip(2).filter(row -> row.startsWith("|")).map(row -> row.split("`")[1]))
                .containsExactlyInAnyOrderElementsOf(
                        new CommandLine(Cli.class).getSubcommands().keySet());
    }
}
