package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeAlertsTest {
    @Test
    void theReadmeTellsOfEachAlertAndOfNoOther() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains(Rules.alerts().stream()
                        .map(ReadmeAlertsTest::row)
                        .collect(Collectors.joining(
                                "\n", "| alert | severity | what it costs to leave it |\n|---|---|---|\n", "\n\n")));
    }

    private static String row(Rules.Alert alert) {
        return "| [`%s`](%s) | %s | %s |"
                .formatted(alert.name(), alert.annotation("runbook_url"), alert.severity(), alert.annotation("impact"));
    }
}
