package cablestream.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTraitsTest {
    @Test
    void aTerminalMovesAndShowsColours() {
        TerminalTraits traits = TerminalTraits.of(Map.of("TERM", "xterm", "COLUMNS", "132"), true);
        assertThat(traits).isEqualTo(new TerminalTraits(true, true, 132));
    }

    @Test
    void noColorLeavesTheViewInPlace() {
        TerminalTraits traits = TerminalTraits.of(Map.of("TERM", "xterm", "NO_COLOR", "1", "COLUMNS", "80"), true);
        assertThat(traits).isEqualTo(new TerminalTraits(true, false, 80));
    }

    @Test
    void aDumbTerminalGetsNoEscapes() {
        TerminalTraits traits = TerminalTraits.of(Map.of("TERM", "dumb", "COLUMNS", "80"), true);
        assertThat(traits).isEqualTo(new TerminalTraits(false, false, 80));
    }

    @Test
    void aFileGetsNoEscapes() {
        TerminalTraits traits = TerminalTraits.of(Map.of("TERM", "xterm"), false);
        assertThat(traits).isEqualTo(new TerminalTraits(false, false, 80));
    }

    @ParameterizedTest
    @CsvSource({"200,200", "20,55", "99999,80", "wide,80", "0,80"})
    void takesAWidthThatALineCanHave(String columns, int width) {
        assertThat(TerminalTraits.of(Map.of("COLUMNS", columns), false).columns())
                .isEqualTo(width);
    }
}
