package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class ReadmeCommandsTest {
    private static final String PROGRAM = "ops/cablestream ";

    static Stream<String> commands() {
        return Stream.of("README.md", "src/site/markdown/operations.md")
                .flatMap(ReadmeCommandsTest::lines)
                .filter(line -> line.startsWith(PROGRAM))
                .map(line -> line.substring(PROGRAM.length()).replaceFirst(" +[#>].*", ""));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theCommandsOfThePagesAreValid(String command) {
        CommandLine program = new CommandLine(Cli.class).setCaseInsensitiveEnumValuesAllowed(true);

        assertThatCode(() -> program.parseArgs(command.split(" "))).doesNotThrowAnyException();
    }

    static Stream<String> benchmarks() {
        return lines(".github/CONTRIBUTING.md")
                .filter(line -> line.startsWith("| `ops/bench "))
                .map(line -> line.split("`")[1].substring("ops/bench ".length()));
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void theBenchmarksOfThePageAreValid(String command) {
        CommandLine program = new CommandLine(new Bench());

        assertThatCode(() -> program.parseArgs(command.split(" "))).doesNotThrowAnyException();
    }

    private static Stream<String> lines(String page) {
        try {
            return Files.readAllLines(Path.of(page)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theReadmeNamesEachCommandAndNoOther() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String table = readme.substring(readme.indexOf("| command | does |"), readme.indexOf("Each has `--help`"));

        assertThat(table.lines().skip(2).filter(row -> row.startsWith("|")).map(row -> row.split("`")[1]))
                .containsExactlyInAnyOrderElementsOf(
                        new CommandLine(Cli.class).getSubcommands().keySet());
    }
}
