package cablestream.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
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

    @Test
    void dataIsChangedOnlyForATerminal() {
        StringWriter file = new StringWriter();
        StringWriter screen = new StringWriter();

        for (PrintWriter out :
                List.of(Terminal.data(new PrintWriter(file), false), Terminal.data(new PrintWriter(screen), true))) {
            out.print("a\u001b[2Jb\n");
            out.flush();
        }

        assertThat(file).hasToString("a\u001b[2Jb\n");
        assertThat(screen).hasToString("a␛[2Jb\n");
    }
}
