package cablestream.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/**
 * Draws a dashboard as Grafana loads it from what {@code ops/grafana/panels} says is on it: panels row by row, left to right, and all
 * panels of a kind alike.
 */
final class DashboardDrawing {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What selects the processes that are chosen; recorded series are of a whole job and have no process. */
    private static final String CHOSEN = "job=~\"$job\", instance=~\"$instance\"";

    private final JsonNode frame;

    /** @param panels the folder with the descriptions */
    DashboardDrawing(Path panels) {
        this.frame = Yaml.read(panels.resolve("frame.yaml"));
    }

    ObjectNode draw(JsonNode description) {
        ObjectNode dashboard = JSON.createObjectNode();
        for (String key : new String[] {"uid", "title", "description"}) {
            dashboard.set(key, description.get(key));
        }
        dashboard.setAll((ObjectNode) frame.get("dashboard").deepCopy());
        dashboard
                .putObject("time")
                .put("from", description.get("time").asText())
                .put("to", "now");
        ArrayNode panels = dashboard.putArray("panels");
        int top = 0;
        for (JsonNode row : description.get("rows")) {
            int left = 0;
            for (JsonNode panel : row.get("panels")) {
                ObjectNode drawn = panel(panel).put("id", panels.size() + 1);
                place(
                        drawn,
                        left,
                        top,
                        panel.get("width").asInt(),
                        row.get("height").asInt());
                panels.add(drawn);
                left += panel.get("width").asInt();
            }
            top += row.get("height").asInt();
        }
        return dashboard;
    }

    private static void place(ObjectNode panel, int left, int top, int width, int height) {
        panel.putObject("gridPos").put("x", left).put("y", top).put("w", width).put("h", height);
    }

    private ObjectNode panel(JsonNode description) {
        JsonNode kind = frame.get("kinds").get(description.get("kind").asText());
        ObjectNode panel = JSON.createObjectNode();
        panel.set("type", description.get("kind"));
        panel.set("title", description.get("title"));
        panel.set("description", description.get("description"));
        panel.set("datasource", datasource());
        panel.set("links", PanelLinks.of(description));
        ArrayNode targets = panel.putArray("targets");
        description.get("queries").forEach(query -> targets.add(query(query, targets.size())));
        ObjectNode fields = panel.putObject("fieldConfig");
        fields.set("defaults", defaults(description, kind));
        fields.putArray("overrides");
        panel.set("options", kind.get("options"));
        if (description.has("columns")) {
            panel.set("transformations", columns(description.get("columns")));
        }
        return panel;
    }

    private static ObjectNode datasource() {
        return JSON.createObjectNode().put("type", "prometheus").put("uid", "${datasource}");
    }

    private static ObjectNode query(JsonNode description, int number) {
        ObjectNode query = JSON.createObjectNode();
        boolean instant = description.path("instant").asBoolean();
        query.put("refId", Character.toString('A' + number));
        query.set("datasource", datasource());
        query.put("editorMode", "code");
        query.put("expr", description.get("expr").asText().replace("$own", CHOSEN));
        query.set("legendFormat", description.get("legend"));
        query.put("format", description.path("format").asText("time_series"));
        return query.put("instant", instant).put("range", !instant);
    }

    private static ObjectNode defaults(JsonNode description, JsonNode kind) {
        ObjectNode defaults = JSON.createObjectNode();
        for (String key : new String[] {"unit", "decimals", "min", "max", "noValue"}) {
            if (description.has(key)) {
                defaults.set(key, description.get(key));
            }
        }
        defaults.set("color", kind.get("color"));
        defaults.putObject("thresholds").put("mode", "absolute").set("steps", steps(description.path("thresholds")));
        ArrayNode mappings = defaults.putArray("mappings");
        if (description.has("mappings")) {
            mappings.add(mapping(description.get("mappings")));
        }
        if (kind.has("custom")) {
            ObjectNode custom = kind.get("custom").deepCopy();
            if (!description.path("thresholds").isEmpty() && kind.has("thresholdsStyle")) {
                custom.set("thresholdsStyle", kind.get("thresholdsStyle"));
            }
            if (description.path("stack").asBoolean()) {
                custom.putObject("stacking").put("mode", "normal").put("group", "A");
            }
            defaults.set("custom", custom);
        }
        return defaults;
    }

    /** From the base colour, green unless told otherwise, upwards. */
    private static ArrayNode steps(JsonNode thresholds) {
        ArrayNode steps = JSON.createArrayNode();
        steps.addObject().put("color", thresholds.path("base").asText("green")).putNull("value");
        thresholds.properties().forEach(threshold -> {
            if (!threshold.getKey().equals("base")) {
                steps.addObject().put("color", threshold.getKey()).set("value", threshold.getValue());
            }
        });
        return steps;
    }

    private static ObjectNode mapping(JsonNode words) {
        ObjectNode mapping = JSON.createObjectNode().put("type", "value");
        ObjectNode options = mapping.putObject("options");
        words.properties()
                .forEach(word -> options.putObject(word.getKey())
                        .put("text", word.getValue().asText())
                        .put("index", options.size() - 1));
        return mapping;
    }

    /** These columns in this order, and no others. */
    private static ArrayNode columns(JsonNode names) {
        ArrayNode transformations = JSON.createArrayNode();
        ObjectNode filter = transformations.addObject().put("id", "filterFieldsByName");
        filter.putObject("options").putObject("include").set("names", names);
        ObjectNode order = transformations
                .addObject()
                .put("id", "organize")
                .putObject("options")
                .putObject("indexByName");
        names.forEach(name -> order.put(name.asText(), order.size()));
        return transformations;
    }
}
