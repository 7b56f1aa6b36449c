package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sweeps {@code src/test/resources/cables}: a folder for each clause or kind of damage, named by it. Every key of {@code expected.json}
 * must match; {@code faults.txt} lists all fault codes in order. {@code -Dgolden=write} writes both anew, for review.
 */
class GoldenCablesTest {
    private static final Path FOLDERS = Path.of("src/test/resources/cables");
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void readsAsExpected(String name) throws IOException {
        Path folder = FOLDERS.resolve(name);
        Telegram telegram = Samples.read(Files.readAllBytes(folder.resolve("input.txt")));
        JsonNode read = TelegramJson.of(telegram);
        List<String> faults = Samples.faults(telegram);
        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(folder.resolve("expected.json"), MAPPER.writeValueAsString(read) + "\n");
            Files.write(folder.resolve("faults.txt"), faults);
        }
        assertThat(differences(
                        "", MAPPER.readTree(folder.resolve("expected.json").toFile()), read))
                .isEmpty();
        assertThat(faults).isEqualTo(Files.readAllLines(folder.resolve("faults.txt")));
    }

    static List<String> folders() {
        return Corpus.folders().stream()
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    private static List<String> differences(String path, JsonNode expected, JsonNode read) {
        List<String> found = new ArrayList<>();
        if (expected.isObject() && read.isObject()) {
            expected.properties()
                    .forEach(key -> found.addAll(
                            differences(path + "." + key.getKey(), key.getValue(), read.path(key.getKey()))));
        } else if (expected.isArray() && read.isArray() && expected.size() == read.size()) {
            for (int i = 0; i < expected.size(); i++) {
                found.addAll(differences(path + "[" + i + "]", expected.get(i), read.get(i)));
            }
        } else if (!expected.equals(read)) {
            found.add(path + ": expected " + expected + ", read " + read);
        }
        return found;
    }
}
