package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedCopiesTest {
    @TempDir
    private Path folder;

    @Test
    void onlyTheLastOfARoleIsKept() throws IOException {
        setAside("urgent", 1, Long.MAX_VALUE);
        setAside("routine", 2, Long.MAX_VALUE);
        setAside("urgent", 3, Long.MAX_VALUE);

        assertThat(names()).containsExactly("routine.damaged-2", "urgent.damaged-3");
    }

    @Test
    void noneIsKeptOnADiskWithLittleSpace() throws IOException {
        setAside("urgent", 1, 1_000);

        assertThat(names()).isEmpty();
    }

    private void setAside(String role, long now, long usable) throws IOException {
        Path state = Files.createDirectories(folder.resolve(role));
        Files.writeString(Files.createDirectory(state.resolve("0_1")).resolve("table"), "x");
        new DamagedCopies(state, () -> usable).setAside(now);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
