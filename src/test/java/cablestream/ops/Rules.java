package cablestream.ops;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rules of a file of Prometheus. */
final class Rules {
    /** A rule that records a series under this name. */
    record Recording(String name, String expression) {}

    /**
     * A rule that alerts.
     *
     * @param duration how long its expression must hold
     * @param team who gets it, empty for those who operate the application
     */
    record Alert(String name, String expression, String duration, String severity, String team, JsonNode annotations) {
        String annotation(String name) {
            return annotations.path(name).asText();
        }
    }

    static final Path PROMETHEUS = Path.of("ops", "prometheus");

    private Rules() {}

    static List<Recording> recordings() {
        return rules("recording.yml").stream()
                .map(rule -> new Recording(
                        rule.get("record").asText(), rule.get("expr").asText()))
                .toList();
    }

    static List<Alert> alerts() {
        return rules("alerts.yml").stream()
                .map(rule -> new Alert(
                        rule.get("alert").asText(),
                        rule.get("expr").asText(),
                        rule.path("for").asText(),
                        rule.path("labels").path("severity").asText(),
                        rule.path("labels").path("team").asText(),
                        rule.path("annotations")))
                .toList();
    }

    private static List<JsonNode> rules(String file) {
        List<JsonNode> rules = new ArrayList<>();
        Yaml.read(PROMETHEUS.resolve(file))
                .get("groups")
                .forEach(group -> group.get("rules").forEach(rules::add));
        return rules;
    }
}
