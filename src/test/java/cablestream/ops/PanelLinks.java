package cablestream.ops;

import cablestream.metrics.MeterCatalogue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The links of a panel: the runbooks of the alerts that ask for one of its meters, or else the rows of its meters in the table of the
 * operations page, and the console. The addresses are variables of the dashboard.
 */
final class PanelLinks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RUNBOOKS = "${docs:raw}/runbooks/";
    private static final String MANUAL = "${manual:raw}#meters";
    /** What Micrometer makes of one timer. */
    private static final List<String> PARTS = List.of("", "_bucket", "_count", "_sum", "_max");

    private final ArrayNode links = JSON.createArrayNode();

    private PanelLinks() {}

    static ArrayNode of(JsonNode panel) {
        Set<String> meters = new LinkedHashSet<>();
        panel.get("queries")
                .forEach(query -> meters.addAll(meters(query.get("expr").asText())));
        PanelLinks made = new PanelLinks();
        alertsThatAskFor(meters).forEach(alert -> made.link("Runbook " + alert, RUNBOOKS + alert + ".md"));
        if (made.links.isEmpty()) {
            made.toTheTable(meters);
        }
        made.link("Console", "${console:raw}/");
        return made.links;
    }

    private void toTheTable(Set<String> meters) {
        List<String> rows =
                meters.stream().filter(meter -> meter.startsWith("cable_")).toList();
        if (rows.isEmpty()) {
            link("Meters", MANUAL);
        }
        // A browser goes to the text where it is; one that does not know how, and a host of Git, go to the table.
        rows.forEach(meter -> link("Meter " + meter, MANUAL + ":~:text=" + meter));
    }

    private void link(String title, String url) {
        ObjectNode link = links.addObject().put("title", title).put("type", "link");
        link.put("icon", "external link").put("tooltip", "").put("url", url);
        link.putArray("tags");
        link.put("asDropdown", false).put("targetBlank", true);
        link.put("includeVars", false).put("keepTime", false);
    }

    private static Stream<String> alertsThatAskFor(Collection<String> meters) {
        return Rules.alerts().stream()
                .filter(alert -> !Collections.disjoint(meters(alert.expression()), meters))
                .map(Rules.Alert::name);
    }

    /** The meters for which an expression asks, through recorded series as well. */
    private static Set<String> meters(String expression) {
        Set<String> meters = new LinkedHashSet<>();
        for (PromQl.Selector selector : PromQl.selectors(expression)) {
            List<Rules.Recording> recorded = Rules.recordings().stream()
                    .filter(rule -> rule.name().equals(selector.series()))
                    .toList();
            if (recorded.isEmpty()) {
                meters.add(meter(selector.series()));
            }
            recorded.forEach(rule -> meters.addAll(meters(rule.expression())));
        }
        return meters;
    }

    /** The meter of which a series is a part. */
    private static String meter(String series) {
        return Arrays.stream(MeterCatalogue.values())
                .map(MeterCatalogue::series)
                .filter(meter -> PARTS.stream().anyMatch(part -> series.equals(meter + part)))
                .findFirst()
                .orElse(series);
    }
}
