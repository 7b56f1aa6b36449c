package cablestream.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The rule files of Prometheus as resources for the operator of Prometheus. */
final class RuleManifest {
    static final List<String> NAMES = List.of("recording", "alerts");

    private static final String GROUPS = "groups:";

    private RuleManifest() {}

    /** A {@code PrometheusRule} for each file, with its lines as they stand there. */
    static String text() {
        return NAMES.stream().map(RuleManifest::resource).collect(Collectors.joining());
    }

    private static String resource(String name) {
        return """
                ---
                # The groups of ops/prometheus/%1$s.yml.
                apiVersion: monitoring.coreos.com/v1
                kind: PrometheusRule
                metadata:
                  name: cablestream-%1$s
                spec:
                """.formatted(name) + groups(Rules.PROMETHEUS.resolve(name + ".yml"));
    }

    private static String groups(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .dropWhile(line -> !line.equals(GROUPS))
                    .map(line -> line.isEmpty() ? "\n" : "  " + line + "\n")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
