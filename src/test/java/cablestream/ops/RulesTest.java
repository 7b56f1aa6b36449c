package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of Prometheus; what each alert does is in {@code ops/prometheus/tests}. */
class RulesTest {
    private static final Path TESTS = Rules.PROMETHEUS.resolve("tests");

    @Test
    void prometheusTakesItsConfiguration(@TempDir Path folder) throws IOException {
        for (String file : List.of("prometheus.yml", "recording.yml", "alerts.yml", "targets/cablestream.yml")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(Rules.PROMETHEUS.resolve(file), folder.resolve(file));
        }
        // ops/tokens makes it.
        Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/token"), "invented");

        Promtool.passes("check", "config", folder.resolve("prometheus.yml").toString());
    }

    @Test
    void everyAlertDoesWhatItsTestsSay() {
        List<String> arguments = new ArrayList<>(List.of("test", "rules"));
        Yaml.files(TESTS, ".yml").forEach(file -> arguments.add(file.toString()));
        Promtool.passes(arguments.toArray(String[]::new));
    }

    static Stream<Rules.Alert> alerts() {
        return Rules.alerts().stream();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertSaysWhoIsCalledWhatItCostsAndWhatToDoFirst(Rules.Alert alert) {
        assertThat(alert.severity()).isIn("page", "ticket", "none");
        assertThat(alert.team()).isIn("", "security");
        assertThat(alert.annotation("summary")).isNotBlank();
        assertThat(alert.annotation("impact")).isNotBlank();
        assertThat(alert.annotation("remedy")).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertSaysWhereToReadOn(Rules.Alert alert) {
        assertThat(alert.annotation("runbook_url"))
                .isEqualTo("{{ $externalLabels.docs }}/runbooks/" + alert.name() + ".md");
        assertThat(Dashboards.all())
                .extracting(dashboard -> "{{ $externalLabels.grafana }}/d/"
                        + dashboard.get("uid").asText())
                .contains(alert.annotation("dashboard_url"));
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertWaitsUnlessItsExpressionLooksBack(Rules.Alert alert) {
        assertThat(alert.duration()).matches("\\d+[smh]");
        if (alert.duration().equals("0s")) {
            assertThat(alert.expression()).matches("(?s).*(\\[\\d+[mh]]|age:seconds|stall_seconds|vector\\(1\\)).*");
        }
    }

    @Test
    void theExternalLabelsAreAddressesForLinks() {
        JsonNode labels = Yaml.read(Rules.PROMETHEUS.resolve("prometheus.yml")).at("/global/external_labels");

        assertThat(labels.propertyStream().map(Map.Entry::getKey)).containsExactlyInAnyOrder("docs", "grafana");
        assertThat(labels).allMatch(address -> address.asText().matches("https?://.*[^/]"));
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertIsSeenToFireToStaySilentAndToMeetNoData(Rules.Alert alert) {
        List<JsonNode> tests = StreamSupport.stream(
                        Yaml.read(TESTS.resolve(alert.name() + ".yml"))
                                .get("tests")
                                .spliterator(),
                        false)
                .toList();

        assertThat(tests)
                .as("fires")
                .anyMatch(test -> named(test, "fires") && hasInput(test) && expects(test, alert, true));
        assertThat(tests)
                .as("stays silent")
                .anyMatch(test -> alert.severity().equals("none")
                        || named(test, "stays silent") && hasInput(test) && expects(test, alert, false));
        // That there is no data is what these two are for.
        boolean firesWithout = List.of("CableMetricsAbsent", "CableWatchdog").contains(alert.name());
        assertThat(tests)
                .as("without data")
                .anyMatch(test -> named(test, "without data") && !hasInput(test) && expects(test, alert, firesWithout));
    }

    private static boolean named(JsonNode test, String name) {
        return test.path("name").asText().startsWith(name);
    }

    private static boolean hasInput(JsonNode test) {
        return !test.path("input_series").isEmpty();
    }

    private static boolean expects(JsonNode test, Rules.Alert alert, boolean firing) {
        JsonNode expectation = test.path("alert_rule_test").path(0);
        return expectation.path("alertname").asText().equals(alert.name())
                && expectation.path("exp_alerts").isEmpty() != firing;
    }
}
