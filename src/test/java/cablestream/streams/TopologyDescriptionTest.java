package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.metrics.Meters;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The topologies are part of what an upgrade must keep: a renamed store loses its state. A wanted change is made here too, with a
 * word in the commit on how running state gets across; {@code -Dgolden=write} writes it for review.
 */
class TopologyDescriptionTest {
    private final Pipeline stages = Pipeline.of(Tables.load(), FeedFile.builtIn());
    private final Topologies topologies =
            StreamsApplication.topologies(Settings.of(Map.of()), () -> stages, new Meters(new SimpleMeterRegistry()));

    @ParameterizedTest
    @EnumSource(Role.class)
    void isAsPinned(Role role) throws IOException {
        Path pinned = Path.of("src/test/resources/topologies", role.name().toLowerCase(Locale.ROOT) + ".txt");
        String description = topologies.describe(role);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(pinned, description);
        }
        assertThat(description)
                .as("a changed topology: a renamed store loses its state; if it is meant, run `mvn test"
                        + " -Dtest=TopologyDescriptionTest -Dgolden=write` and list renamed stores in changes.md")
                .isEqualTo(Files.readString(pinned));
    }
}
