package cablestream;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.FaultCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The table of {@code src/site/markdown/faults.md} has every fault there is, as the program tells it. */
class FaultCatalogueTest {
    private static final Path CATALOGUE = Path.of("src/site/markdown/faults.md");

    @Test
    void tellsEveryFaultItsSeverityAndItsMeaning() throws IOException {
        assertThat(Files.readAllLines(CATALOGUE).stream().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(Arrays.stream(FaultCode.values())
                        .map(code -> "| `%s` | %s | %s |".formatted(code, code.severity(), code.meaning()))
                        .toList());
    }
}
