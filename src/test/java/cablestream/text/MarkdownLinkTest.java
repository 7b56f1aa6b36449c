package cablestream.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownLinkTest {
    @ParameterizedTest
    @CsvSource({"[PREL](#),5", "[],-1", "[A [B],-1", "[PREL,-1"})
    void closesItsLabel(String text, int close) {
        assertThat(MarkdownLink.endOfLabel(text, 0, text.length())).isEqualTo(close);
    }

    @Test
    void hasNoLabelLongerThanSixty() {
        String text = "[" + "A".repeat(61) + "]";
        assertThat(MarkdownLink.endOfLabel(text, 0, text.length())).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"](#),4", "](tag/PREL.html) X,16", "] (#),-1", "](a b),-1", "](#,-1"})
    void endsAfterItsTarget(String text, int after) {
        assertThat(MarkdownLink.endOfTarget(text, 0, text.length())).isEqualTo(after);
    }
}
