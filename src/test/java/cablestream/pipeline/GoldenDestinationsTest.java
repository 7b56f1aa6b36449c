package cablestream.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cases.Expectation;
import cablestream.intake.Intake;
import cablestream.reference.Tables;
import cablestream.route.FeedBook;
import cablestream.route.FeedFile;
import cablestream.route.PolicyFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sweeps {@code src/test/resources/destinations}: where a cable goes and why, by the tables, feeds and policy of the product, or by the
 * feeds of the case.
 * {@code expected.json} holds the decisions that the case is about, and always where the cable goes and all its faults.
 */
class GoldenDestinationsTest {
    private static final Path FOLDERS = Path.of("src/test/resources/destinations");
    private static final Tables TABLES = Tables.load();
    private static final OfflinePipeline OFFLINE = offline(FeedFile.builtIn());

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void goesWhereExpected(String name) throws IOException {
        Path folder = FOLDERS.resolve(name);
        ObjectNode decisions =
                DestinationJson.of(offline(folder).read(Files.readAllBytes(folder.resolve("input.txt")), "test"));

        Expectation expected = Expectation.of(folder.resolve("expected.json"), decisions);

        assertThat(expected.keys()).contains("rejected", "quarantined", "feeds", "faults");
        assertThat(expected.differences(decisions)).isEmpty();
    }

    /** By the feeds of the product, unless the case has feeds of its own. */
    private static OfflinePipeline offline(Path folder) {
        Path feeds = folder.resolve("feeds.yaml");
        return Files.exists(feeds)
                ? offline(FeedFile.load(feeds, PolicyFile.builtIn(TABLES.captions()), TABLES))
                : OFFLINE;
    }

    private static OfflinePipeline offline(FeedBook feeds) {
        return new OfflinePipeline(new Intake(1 << 20), Pipeline.of(TABLES, feeds));
    }

    static List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
