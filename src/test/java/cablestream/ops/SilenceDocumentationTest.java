package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.status.HealthLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of operations has the limits of silence. */
class SilenceDocumentationTest {
    @Test
    void theLimitsOfSilenceAreThoseOfTheVerdict() throws IOException {
        assertThat(Files.readString(Path.of("src/site/markdown/operations.md")))
                .contains("| %d minutes, in which %d transmissions usually come | a note"
                        .formatted(HealthLimits.QUIET_AGE.toMinutes(), HealthLimits.QUIET_EXPECTED))
                .contains("| %d minutes, in which %d transmissions usually come | attention"
                        .formatted(HealthLimits.SILENT_AGE.toMinutes(), HealthLimits.SILENT_EXPECTED))
                .contains("| %d minutes, where the history is too short and the mean time is not known | a note"
                        .formatted(HealthLimits.QUIET_UNKNOWN.toMinutes()))
                .contains("| %d hours, where the history is too short and the mean time is not known | attention"
                        .formatted(HealthLimits.SILENT_UNKNOWN.toHours()))
                .contains("| %d times the mean time between two and %d minutes at least, where the history is too short"
                        .formatted(HealthLimits.SILENT_INTERVALS, HealthLimits.SILENT_SOON.toMinutes()))
                .contains("%d transmissions show".formatted(HealthLimits.INTERVAL_KNOWN))
                .contains(HealthLimits.USUAL_DAYS + " days at least");
    }
}
