package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cablestream.cli.Cli;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The pages for those who are woken. */
class RunbooksTest {
    private static final Path FOLDER = Path.of("ops", "runbooks");
    private static final Path README = FOLDER.resolve("README.md");
    private static final Set<String> ELSEWHERE = Set.of("Targets", "Missing numbers");
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z_]+)");
    /** A place, an id of a cable, a file, a group or the topic of a feed. */
    private static final Pattern EXAMPLE =
            Pattern.compile(".*@\\d+|\\d\\d[A-Z]+\\d+|.*\\.(txt|yaml|properties)|User:.*|desk-.*|cables\\.feed\\..*");

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

    static Stream<Rules.Alert> alerts() {
        return Rules.alerts().stream();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void beginsWithTheTimeTheDashboardAndWhomToEscalateTo(Rules.Alert alert) throws IOException {
        List<String> head =
                Files.readAllLines(FOLDER.resolve(alert.name() + ".md")).subList(2, 5);
        String dashboard = alert.annotation("dashboard_url").replace("{{ $externalLabels.grafana }}", "$GRAFANA");

        assertThat(head.get(0)).matches("\\* \\*\\*Time to expect:\\*\\* \\d+ (minutes|hours?)\\b.*\\.");
        assertThat(head.get(1)).startsWith("* **Dashboard:** `" + dashboard + "`, *");
        assertThat(head.get(2)).matches("\\* \\*\\*Escalate\\*\\* .{20,}\\.");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theDashboardOfItsHeadHasThePanels(Path page) throws IOException {
        String line = Files.readAllLines(page).get(3);
        String uid = line.replaceAll(".*/d/([a-z-]+)`.*", "$1");

        assertThat(Dashboards.all())
                .filteredOn(dashboard -> dashboard.get("uid").asText().equals(uid))
                .singleElement()
                .satisfies(dashboard -> assertThat(dashboard
                                .get("panels")
                                .valueStream()
                                .map(panel -> panel.get("title").asText()))
                        .containsAll(italics(line.substring(line.indexOf("`,")))));
    }

    static Stream<ShellCommand> commands() {
        return Stream.concat(pages(), Stream.of(README))
                .flatMap(page -> ShellCommand.of(text(page)).stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void itsCommandsCanBeTypedAsTheyStand(ShellCommand command) {
        assertThat(command.toString()).doesNotContain("...", "…").doesNotContainPattern("<[a-zA-Z]|\\b(FOO|XXX|YOUR_)");
        switch (command.program()) {
            case "ops/cablestream" -> parses(command);
            case "docker-compose" -> namesServices(command);
            case "curl" -> asksForAPath(command);
            case "kubectl" -> assertThat(command.arguments()).containsExactly("rollout", "restart", "$WORKLOAD");
            case "export", "kill", "tail", "df", "grep" ->
                assertThat(command.arguments()).isNotNull();
            default ->
                assertThat(KafkaTool.takes(command)).as(command.toString()).isTrue();
        }
    }

    private static void parses(ShellCommand command) {
        CommandLine program = new CommandLine(Cli.class).setCaseInsensitiveEnumValuesAllowed(true);

        assertThatCode(() -> program.parseArgs(command.arguments().toArray(String[]::new)))
                .doesNotThrowAnyException();
    }

    private static void namesServices(ShellCommand command) {
        JsonNode services = Yaml.read(Path.of("docker-compose.yml")).get("services");
        List<String> named = command.arguments().stream()
                .skip(1)
                .filter(word -> !word.matches("-.*|\\d+"))
                .toList();

        assertThat(command.arguments().get(0)).isIn("ps", "logs", "restart", "up");
        assertThat(named).isNotEmpty().allMatch(services::has);
    }

    /** Of the console one of its documented paths. */
    private static void asksForAPath(ShellCommand command) {
        String address = command.words().get(command.words().size() - 1);

        assertThat(address).matches("\\$(CONSOLE|METRICS|REGISTRY|PROMETHEUS|ALERTMANAGER)/.+");
        if (address.matches("\\$(CONSOLE|METRICS)/.*")) {
            assertThat(text(Path.of("src/site/markdown/operations.md")))
                    .contains("`" + address.substring(address.indexOf('/')) + "`");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void itsVariablesAndExamplesAreExplained(ShellCommand command) {
        String readme = text(README);

        assertThat(VARIABLE.matcher(command.toString()).results().map(found -> found.group(1)))
                .allMatch(name -> readme.contains("export " + name + "="));
        assertThat(command.arguments().stream().filter(EXAMPLE.asMatchPredicate()))
                .allMatch(example -> readme.contains("`" + example + "`"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whereItSaysToRestartItHasTheCommandForEachWayToRun(Path page) {
        String text = text(page);
        String mitigate = text.substring(text.indexOf("## Mitigate"), text.indexOf("## Verify"));
        // "Do not restart processes" asks for none.
        if (mitigate.matches("(?s).*\\b[Rr]estart (the process|it|in turn).*")) {
            assertThat(ShellCommand.of(mitigate))
                    .extracting(ShellCommand::program)
                    .contains("kill", "ops/cablestream", "docker-compose", "kubectl");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatItPointsToOnADashboardIsThere(Path page) throws IOException {
        List<String> titles = Dashboards.all().stream()
                .flatMap(dashboard -> dashboard.get("panels").valueStream())
                .map(panel -> panel.get("title").asText())
                .toList();

        assertThat(italics(Files.readString(page))).isSubsetOf(titles);
    }

    /** In italics are titles of panels, of dashboards, and of one page of Prometheus and one part of the console. */
    private static List<String> italics(String text) {
        return Arrays.stream(text.split("(?<!\\*)\\*(?!\\*)"))
                .filter(part -> part.matches("[A-Z][a-z]+( [a-z0-9]+)*") && !ELSEWHERE.contains(part))
                .toList();
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
