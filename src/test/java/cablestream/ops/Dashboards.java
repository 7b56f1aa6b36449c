package cablestream.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The dashboards as Grafana loads them. */
final class Dashboards {
    /** One query of one panel; {@code where} says which. */
    record Query(String where, String expression) {}

    static final Path FOLDER = Path.of("ops", "grafana", "dashboards");

    private Dashboards() {}

    static List<JsonNode> all() {
        return Yaml.files(FOLDER, ".json").stream().map(Dashboards::read).toList();
    }

    static List<Query> queries() {
        List<Query> queries = new ArrayList<>();
        for (JsonNode dashboard : all()) {
            for (JsonNode panel : dashboard.get("panels")) {
                String where = dashboard.get("title").asText() + " › "
                        + panel.get("title").asText();
                panel.get("targets")
                        .forEach(target ->
                                queries.add(new Query(where, target.get("expr").asText())));
            }
        }
        return queries;
    }

    static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
