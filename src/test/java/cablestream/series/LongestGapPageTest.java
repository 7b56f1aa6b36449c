package cablestream.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages have the longest gaps of {@link SeriesKind}. */
class LongestGapPageTest {
    @ParameterizedTest
    @ValueSource(strings = {"operations.md", "contract.md"})
    void theLongestGapsAreOnThePage(String page) throws IOException {
        assertThat(Files.readString(Path.of("src/site/markdown", page)).replace("numbers ", ""))
                .containsPattern("%d of a channel, %d of a station,? (or )?%d of an addressee"
                        .formatted(
                                SeriesKind.CHANNEL.longestGap(),
                                SeriesKind.STATION.longestGap(),
                                SeriesKind.ADDRESSEE.longestGap()));
    }
}
