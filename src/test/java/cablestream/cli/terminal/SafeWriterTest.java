package cablestream.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SafeWriterTest {
    private final StringWriter written = new StringWriter();
    private final PrintWriter out = new PrintWriter(new SafeWriter(written), true);

    @Test
    void showsHiddenCharacters() {
        out.print("\u001b[2J\u202egnp.exe\r");

        assertThat(written).hasToString("\u241b[2J⟨U+202E⟩gnp.exe\u240d");
    }

    @Test
    void keepsLinesAndTabs() {
        out.print("one\n\ttwo\n");

        assertThat(written).hasToString("one\n\ttwo\n");
    }
}
