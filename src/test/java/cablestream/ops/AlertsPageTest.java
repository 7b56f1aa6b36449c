package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of alerts in {@code src/site/markdown/operations.md}. */
class AlertsPageTest {
    @Test
    void listsEachAlertAndNoOther() throws IOException {
        assertThat(Files.readString(Path.of("src/site/markdown/operations.md")))
                .contains(Rules.alerts().stream()
                        .map(AlertsPageTest::row)
                        .collect(Collectors.joining(
                                "\n", "| alert | severity | what it costs to leave it |\n|---|---|---|\n", "\n\n")));
    }

    private static String row(Rules.Alert alert) {
        String severity = alert.severity() + (alert.team().isEmpty() ? "" : " for " + alert.team());
        return "| [`%s`](../../../ops/runbooks/%1$s.md) | %s | %s |"
                .formatted(alert.name(), severity, alert.annotation("impact"));
    }
}
