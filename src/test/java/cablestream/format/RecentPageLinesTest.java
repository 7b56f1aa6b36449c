package cablestream.format;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentPageLinesTest {
    private static final String TOP = "UNCLAS SECTION 01 OF 02 TESTVILLE 000212\n";

    @Test
    void findsThePageLineUnderTheNameOfTheMessage() {
        String line = "the old TESTVILLE 00000212 001.2 OF 002 ship";
        MergedPageLines.Found found = in(TOP + line).find(line, 0);

        assertThat(line.substring(found.start(), found.end())).isEqualTo("TESTVILLE 00000212 001.2 OF 002");
    }

    @Test
    void knowsTheLinesThatMayHaveOne() {
        String text = TOP + "the old TESTVILLE 00000212 002 OF 002 ship\nthe new ship";
        List<Line> lines = Lines.of(text);

        assertThat(in(text).mayBeIn(lines.get(1))).isTrue();
        assertThat(in(text).mayBeIn(lines.get(2))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TESTVILLE 00000212 002 OF 002", "the old 0000212 002 OF 002 ship", "one of many OF 002"})
    void leavesPageLinesOfTheirOwnAndOtherNumbersAlone(String line) {
        assertThat(in(TOP + line)).isNull();
    }

    private static @Nullable RecentPageLines in(String text) {
        return RecentPageLines.in(text, 0, Lines.of(text));
    }
}
