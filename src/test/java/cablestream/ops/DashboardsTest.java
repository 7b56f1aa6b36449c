package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dashboards hold the rules of Grafana's own linter, and some of ours. {@code -Ddashboards=write} draws them anew. */
class DashboardsTest {
    private static final Path PANELS = Path.of("ops", "grafana", "panels");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int COLUMNS = 24;
    /** A row of the grid has 38 pixels, and Grafana keeps 80 of a screen of 1080 for the variables. */
    private static final int ROWS_OF_THE_WALL = (1080 - 80) / 38;

    static Stream<Path> descriptions() {
        return Yaml.files(PANELS, ".yaml").stream().filter(file -> !file.endsWith("frame.yaml"));
    }

    static Stream<JsonNode> dashboards() {
        return Dashboards.all().stream();
    }

    static Stream<JsonNode> panels() {
        return dashboards().flatMap(dashboard -> dashboard.get("panels").valueStream());
    }

    static Stream<Dashboards.Query> queries() {
        return Dashboards.queries().stream();
    }

    private static Path drawn(Path description) {
        return Dashboards.FOLDER.resolve(description.getFileName().toString().replace(".yaml", ".json"));
    }

    @BeforeAll
    static void write() throws IOException {
        if ("write".equals(System.getProperty("dashboards"))) {
            for (Path description : descriptions().toList()) {
                JsonNode dashboard = new DashboardDrawing(PANELS).draw(Yaml.read(description));
                Files.writeString(drawn(description), JSON.writeValueAsString(dashboard) + "\n");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void isDrawnAsItsDescriptionSays(Path description) {
        assertThat(Dashboards.read(drawn(description)).toPrettyString())
                .isEqualTo(new DashboardDrawing(PANELS)
                        .draw(Yaml.read(description))
                        .toPrettyString());
    }

    @Test
    void eachIsDescribed() {
        assertThat(Yaml.files(Dashboards.FOLDER, ".json"))
                .containsExactlyInAnyOrderElementsOf(
                        descriptions().map(DashboardsTest::drawn).toList());
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void hasTheTypesThatGrafanaWants(JsonNode dashboard) throws IOException {
        Schema schema = SchemaRegistry.withDialect(Dialects.getDraft7())
                .getSchema(Files.readString(Path.of("src/test/resources/grafana/dashboard.schema.json")));

        assertThat(schema.validate(dashboard.toString(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void keepsItsAddressAndIsChangedOnlyHere(JsonNode dashboard) {
        assertThat(dashboard.get("uid").asText()).startsWith("cablestream-");
        assertThat(dashboard.get("editable").asBoolean()).isFalse();
        assertThat(dashboard.has("id")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void asksTheSourceAndTheProcessesThatAreChosen(JsonNode dashboard) {
        List<JsonNode> variables =
                dashboard.get("templating").get("list").valueStream().toList();

        assertThat(variables)
                .extracting(variable -> variable.get("name").asText())
                .containsExactly("datasource", "job", "instance", "docs", "manual", "console");
        assertThat(variables)
                .filteredOn(variable -> variable.get("type").asText().equals("query"))
                .allMatch(variable -> variable.get("multi").asBoolean()
                        && variable.get("includeAll").asBoolean()
                        && variable.get("allValue").asText().equals(".+")
                        && variable.get("refresh").asInt() == 2);
        assertThat(dashboard.findValues("datasource"))
                .allMatch(source -> source.get("uid").asText().equals("${datasource}"));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void hasNoPanelOnAnotherOrBesideTheScreen(JsonNode dashboard) {
        List<Rectangle> before = new ArrayList<>();
        for (JsonNode panel : dashboard.get("panels")) {
            JsonNode place = panel.get("gridPos");
            Rectangle area = new Rectangle(
                    place.get("x").asInt(),
                    place.get("y").asInt(),
                    place.get("w").asInt(),
                    place.get("h").asInt());
            assertThat(before).as(panel.get("title").asText()).noneMatch(area::intersects);
            assertThat(area.x + area.width).isLessThanOrEqualTo(COLUMNS);
            before.add(area);
        }
    }

    @Test
    void theWallFitsAScreenWithoutScrolling() {
        JsonNode wall = Dashboards.read(Dashboards.FOLDER.resolve("overview.json"));

        assertThat(wall.get("panels").valueStream().map(panel -> panel.get("gridPos")))
                .allMatch(place -> place.get("y").asInt() + place.get("h").asInt() <= ROWS_OF_THE_WALL);
    }

    @ParameterizedTest
    @MethodSource("panels")
    void everyPanelHasATitleADescriptionAndAUnit(JsonNode panel) {
        assertThat(panel.path("title").asText()).isNotBlank();
        assertThat(panel.path("description").asText()).endsWith(".");
        assertThat(panel.path("fieldConfig").path("defaults").path("unit").asText())
                .isNotBlank();
        assertThat(panel.get("targets")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void everyPanelLinksToWhatHelpsAndToTheConsole(JsonNode panel) {
        List<String> addresses = panel.get("links")
                .valueStream()
                .map(link -> link.get("url").asText())
                .toList();

        assertThat(addresses).hasSizeGreaterThan(1).endsWith("${console:raw}/");
        assertThat(addresses.subList(0, addresses.size() - 1)).allSatisfy(DashboardsTest::leadsSomewhere);
    }

    private static void leadsSomewhere(String address) throws IOException {
        if (address.startsWith("${docs:raw}/")) {
            assertThat(Path.of("ops", address.substring("${docs:raw}/".length())))
                    .exists();
            return;
        }
        assertThat(address).startsWith("${manual:raw}#meters");
        int text = address.indexOf(":~:text=");
        assertThat(Files.readString(Path.of("src/site/markdown/operations.md")))
                .contains("## Meters")
                .contains(text < 0 ? "" : "| `" + address.substring(text + ":~:text=".length()) + "` |");
    }

    @Test
    void anAlertLeadsToADashboardThatLeadsBack() {
        Map<String, String> linked = new HashMap<>();
        for (JsonNode dashboard : Dashboards.all()) {
            dashboard
                    .get("panels")
                    .findValues("url")
                    .forEach(url -> linked.merge(
                            url.asText().replaceFirst(".*/(\\w+)\\.md$", "$1"),
                            dashboard.get("uid").asText(),
                            (a, b) -> a + " " + b));
        }

        assertThat(Rules.alerts())
                .filteredOn(alert -> linked.containsKey(alert.name()))
                .hasSizeGreaterThan(20)
                .filteredOn(alert -> !linked.get(alert.name())
                        .contains(alert.annotation("dashboard_url").replaceFirst(".*/d/", "")))
                .extracting(Rules.Alert::name)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void noPanelHasTwoEqualLegends(JsonNode panel) {
        assertThat(panel.get("targets")
                        .valueStream()
                        .map(target -> target.get("legendFormat").asText()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void thresholdsOfATimeSeriesAreDrawn(JsonNode panel) {
        JsonNode defaults = panel.at("/fieldConfig/defaults");
        boolean hasLimits = defaults.at("/thresholds/steps").size() > 1;
        boolean timeSeries = panel.get("type").asText().equals("timeseries");

        assertThat(defaults.at("/custom/thresholdsStyle/mode").asText().equals("dashed"))
                .isEqualTo(timeSeries && hasLimits);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void noQuantileMixesBucketsOfSeveralProcesses(Dashboards.Query query) {
        assertThat(query.expression()).doesNotContainPattern("\\bmax\\s*(by )?\\([^)]*\\ble\\b");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryAsksForTheChosenJobAndProcess(Dashboards.Query query) {
        assertThat(PromQl.selectors(query.expression()))
                .isNotEmpty()
                // Whether the rules of this Prometheus fire is no matter of one job.
                .filteredOn(selector -> !selector.series().equals("ALERTS"))
                .allMatch(selector -> selector.matchers().contains("job=~\"$job\""))
                // What is recorded is of a whole job.
                .filteredOn(selector -> !selector.series().contains(":"))
                .allMatch(selector -> selector.matchers().contains("instance=~\"$instance\""));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyRateIsOverAnIntervalThatHoldsEnoughScrapes(Dashboards.Query query) {
        // Counts of a fixed time and what is shown as of now keep theirs.
        assertThat(query.expression()
                        .replaceAll("increase\\([^()]*\\[(1h|24h)]\\)|topk\\(\\d, .*\\[5m]\\)\\) \\* 60\\)", ""))
                .doesNotContainPattern("\\[(?!\\$__rate_interval])");
    }

    @Test
    void prometheusCanReadEveryQuery() throws IOException {
        StringBuilder rules = new StringBuilder("groups:\n  - name: queries\n    rules:\n");
        int number = 0;
        for (Dashboards.Query query : Dashboards.queries()) {
            rules.append("      - record: query_%d%n        expr: >-%n          %s%n"
                    .formatted(++number, PromQl.plain(query.expression(), "20s")));
        }
        Path file = Files.writeString(Files.createTempFile("queries", ".yml"), rules);
        try {
            Promtool.passes("check", "rules", file.toString());
        } finally {
            Files.delete(file);
        }
    }
}
