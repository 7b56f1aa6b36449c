package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Precedence;
import cablestream.status.HealthLimits;
import cablestream.status.PrecedenceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page and the rules of Prometheus have the limits of {@link HealthLimits} and the urgent precedences of {@link Precedence}. */
class HealthLimitsTest {
    private static final Path STATE = Path.of("src/main/resources/cablestream/console/state.js");

    @Test
    void thePageColoursHeartbeatsByTheLimitsOfTheVerdict() throws IOException {
        assertThat(Files.readString(STATE))
                .contains("const LATE = " + HealthLimits.HEARTBEAT_LATE.toSeconds() + ";")
                .contains("const LOST = " + HealthLimits.HEARTBEAT_LOST.toSeconds() + ";");
    }

    @Test
    void thePageForOperatorsNamesTheTimeForWhichAFindingHasToBeGone() throws IOException {
        assertThat(Files.readString(Path.of("src/site/markdown/operations.md")))
                .contains("when it has been gone for " + HealthLimits.FINDING_GONE.toSeconds() + " seconds");
    }

    @Test
    void theAlertOfHeartbeatsHasTheLimitOfTheVerdict() {
        Rules.Alert alert = Rules.alerts().stream()
                .filter(each -> each.name().equals("CableHeartbeatStale"))
                .findFirst()
                .orElseThrow();

        assertThat(alert.expression()).endsWith("> " + HealthLimits.HEARTBEAT_LOST.toSeconds());
    }

    @Test
    void theAlertOfAccountingHasTheLimitOfHealth() {
        Rules.Alert alert = Rules.alerts().stream()
                .filter(each -> each.name().equals("CableAccountingStalled"))
                .findFirst()
                .orElseThrow();

        assertThat(alert.expression()).endsWith("> " + HealthLimits.NO_PROGRESS.toSeconds());
    }

    @Test
    void thePageForOperatorsAndTheConsoleHaveTheLimitsOfReaders() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/cablestream/console/readers.js")))
                .contains("const STOPPED = " + HealthLimits.READER_STOPPED.toSeconds() + ";");
        assertThat(Files.readString(Path.of("src/site/markdown/operations.md")))
                .contains("for %d minutes, an alert after %d minutes"
                        .formatted(HealthLimits.READER_STOPPED.toMinutes(), HealthLimits.READER_ALERT.toMinutes()));
    }

    @Test
    void theAlertOfReadersHasTheLimitOfHealth() {
        Rules.Alert alert = Rules.alerts().stream()
                .filter(each -> each.name().equals("CableReaderStalled"))
                .findFirst()
                .orElseThrow();

        assertThat(alert.expression()).endsWith("> " + HealthLimits.READER_ALERT.toSeconds() + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus/alerts.yml", "prometheus/recording.yml", "grafana/panels/overview.yaml"})
    void urgentPrecedencesAreThoseOfTheStandard(String file) throws IOException {
        List<String> urgent = new ArrayList<>(Arrays.stream(Precedence.values())
                .filter(Precedence::urgent)
                .map(Enum::name)
                .toList());
        Collections.reverse(urgent);

        assertThat(found(file, "precedence[=!]~\"([^\"$]*)\"")).isNotEmpty().containsOnly(String.join("|", urgent));
    }

    @Test
    void theObjectiveOfUrgentCablesIsThatOfTheStatus() throws IOException {
        Duration objective = PrecedenceName.objective(cablestream.avro.Precedence.FLASH);

        assertThat(found("prometheus/recording.yml", "precedence=~[^}]*le=\"([^\"]*)\""))
                .isNotEmpty()
                .containsOnly(objective.toSeconds() + ".0");
    }

    private static List<String> found(String file, String expression) throws IOException {
        return Pattern.compile(expression)
                .matcher(Files.readString(Path.of("ops").resolve(file)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toList());
    }
}
