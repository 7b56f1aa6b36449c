package cablestream.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cases.Expectation;
import cablestream.intake.Intake;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sweeps {@code src/test/resources/destinations}: where a cable goes and why, by the tables, feeds and policy of the product.
 * {@code expected.json} holds the decisions that the case is about, and always where the cable goes and all its faults.
 */
class GoldenDestinationsTest {
    private static final Path FOLDERS = Path.of("src/test/resources/destinations");
    private static final OfflinePipeline OFFLINE =
            new OfflinePipeline(new Intake(1 << 20), Pipeline.of(Tables.load(), FeedFile.builtIn()));

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void goesWhereExpected(String name) throws IOException {
        Path folder = FOLDERS.resolve(name);
        ObjectNode decisions =
                DestinationJson.of(OFFLINE.read(Files.readAllBytes(folder.resolve("input.txt")), "test"));

        Expectation expected = Expectation.of(folder.resolve("expected.json"), decisions);

        assertThat(expected.keys()).contains("rejected", "quarantined", "feeds", "faults");
        assertThat(expected.differences(decisions)).isEmpty();
    }

    static List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
