package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cablestream.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The pages for those who are woken. */
class RunbooksTest {
    private static final Path FOLDER = Path.of("ops", "runbooks");
    private static final String JAR = "java -jar cablestream.jar ";

    static Stream<Path> pages() {
        return Yaml.files(FOLDER, ".md").stream().filter(page -> !page.endsWith("README.md"));
    }

    @Test
    void everyAlertHasAPageAndNoPageIsLeftOver() {
        assertThat(pages())
                .containsExactlyInAnyOrderElementsOf(Rules.alerts().stream()
                        .map(alert -> FOLDER.resolve(alert.name() + ".md"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void tellsWhatItMeansWhatItCostsAndWhatToDo(Path page) throws IOException {
        assertThat(Files.readAllLines(page).stream().filter(line -> line.startsWith("#")))
                .containsExactly(
                        "# " + page.getFileName().toString().replace(".md", ""),
                        "## Meaning",
                        "## Impact",
                        "## Diagnose",
                        "## Mitigate",
                        "## Verify");
    }

    static Stream<String> commands() {
        return pages().flatMap(RunbooksTest::lines)
                .filter(line -> line.startsWith(JAR))
                .map(line -> line.substring(JAR.length()))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void itsCommandsAreCommandsOfThisProgram(String command) {
        CommandLine program = new CommandLine(Cli.class).setCaseInsensitiveEnumValuesAllowed(true);

        assertThatCode(() -> program.parseArgs(words(command))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatItPointsToOnADashboardIsThere(Path page) throws IOException {
        List<String> titles = Dashboards.all().stream()
                .flatMap(dashboard -> dashboard.get("panels").valueStream())
                .map(panel -> panel.get("title").asText())
                .toList();

        // In italics are titles of panels, of dashboards, and of one page of Prometheus.
        assertThat(Arrays.stream(Files.readString(page).split("(?<!\\*)\\*(?!\\*)"))
                        .filter(text -> text.matches("[A-Z][a-z]+( [a-z0-9]+)*") && !text.equals("Targets")))
                .isSubsetOf(titles);
    }

    private static Stream<String> lines(Path page) {
        try {
            return Files.readAllLines(page).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a shell has them. */
    private static String[] words(String command) {
        return Arrays.stream(command.split(" (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .map(word -> word.replace("\"", ""))
                .toArray(String[]::new);
    }
}
