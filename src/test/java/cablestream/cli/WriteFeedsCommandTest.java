package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before Kafka is touched. */
class WriteFeedsCommandTest {
    @TempDir
    private static Path dir;

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"write-feeds CONFIDENTIAL", "check --level CONFIDENTIAL"})
    void aLevelThatTheSettingsDoNotNameHasNoWriter(String command) throws IOException {
        Path settings = Files.writeString(dir.resolve("levels.properties"), "feeds.levels=SECRET,TOP_SECRET\n");

        assertThat(run(command + " --config " + settings)).isEqualTo(2);
        assertThat(err.toString())
                .contains("feeds.levels does not name CONFIDENTIAL")
                .hasLineCount(1);
    }

    @Test
    void aWordThatIsNoLevelIsWrongUsage() {
        assertThat(run("write-feeds COSMIC")).isEqualTo(2);
        assertThat(err.toString()).contains("COSMIC");
    }

    private int run(String command) {
        return Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), command.split(" "));
    }
}
