package cablestream.route;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every level with every set of captions reaches exactly the topics that a table written by hand names. */
class PolicyTableTest {
    private static final Map<String, String> SHORT =
            Map.of("feed.*", "feeds", "feed.web", "web", "feed.restricted", "restricted", "feed.unrouted", "unrouted");

    /** One level with one set of captions. */
    record Row(Classification level, List<String> captions, Set<String> topics) {
        @Override
        public String toString() {
            return level + " " + String.join(" ", captions);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void reachesTheTopicsOfTheTable(Row row) {
        Marked cable = new Marked(row.level(), row.captions(), List.of("U"), Classification.UNKNOWN);

        assertThat(Marked.topics(cable.text()).stream()
                        .map(topic -> SHORT.getOrDefault(topic, topic))
                        .collect(Collectors.toSet()))
                .isEqualTo(row.topics());
    }

    @Test
    void theTableHasEveryLevelWithEverySetOfCaptions() throws IOException {
        Set<List<String>> captions = rows().stream().map(Row::captions).collect(Collectors.toSet());
        Set<List<Object>> there = new HashSet<>();
        rows().forEach(row -> assertThat(there.add(List.of(row.level(), row.captions())))
                .as(row.toString())
                .isTrue());

        assertThat(there).hasSize(captions.size() * Classification.values().length);
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/guard/topics.csv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("from,"))
                .map(line -> line.split(",", -1))
                .flatMap(PolicyTableTest::rows)
                .toList();
    }

    private static Stream<Row> rows(String[] cells) {
        Classification from = Classification.valueOf(cells[0]);
        Classification to = Classification.valueOf(cells[1]);
        return Arrays.stream(Classification.values())
                .filter(level -> level.compareTo(from) >= 0 && level.compareTo(to) <= 0)
                .map(level -> new Row(level, captions(cells[2]), new TreeSet<>(words(cells[3]))));
    }

    private static List<String> captions(String cell) {
        return words(cell.replace("ROGER CHANNEL", "ROGER_CHANNEL")).stream()
                .map(caption -> caption.replace('_', ' '))
                .toList();
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split(" "));
    }
}
