package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cases.Expectation;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sweeps {@code src/test/resources/cables}: a folder for each clause or kind of damage, named by it. {@code expected.json} holds the
 * values that the case is about, and always {@code faults}, which lists all fault codes in order.
 */
class GoldenCablesTest {
    private static final Path FOLDERS = Path.of("src/test/resources/cables");

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void readsAsExpected(String name) throws IOException {
        Path folder = FOLDERS.resolve(name);
        Telegram telegram = Samples.read(Files.readAllBytes(folder.resolve("input.txt")));
        ObjectNode read = TelegramJson.of(telegram);
        Samples.faults(telegram).forEach(read.putArray("faults")::add);

        Expectation expected = Expectation.of(folder.resolve("expected.json"), read);

        assertThat(expected.keys()).contains("identity", "faults");
        assertThat(expected.differences(read)).isEmpty();
    }

    static List<String> folders() {
        return Corpus.folders().stream()
                .map(folder -> folder.getFileName().toString())
                .toList();
    }
}
