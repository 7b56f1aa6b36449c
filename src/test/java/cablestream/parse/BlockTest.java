package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockTest {
    @ParameterizedTest
    @CsvSource({"SHIPS AND HARBOURS,true", "Ships and harbours,false", "THE SHIPS CAME.,false"})
    void looksLikeAHeadingInCapitalsWithoutAFullStop(String line, boolean heading) {
        assertThat(block(line).looksLikeHeading()).isEqualTo(heading);
    }

    @Test
    void looksLikeAHeadingIfOneLineIsUnderlined() {
        assertThat(block("Ships").withRule().looksLikeHeading()).isTrue();
        assertThat(block("Ships\nand boats").withRule().looksLikeHeading()).isFalse();
    }

    @Test
    void looksLikeAHeadingIfTwoLinesAreBetweenRules() {
        assertThat(block("Ships\nand boats").betweenRules().looksLikeHeading()).isTrue();
        assertThat(block("Ships\nand boats.").betweenRules().looksLikeHeading()).isFalse();
    }

    @Test
    void isNoHeadingWithANumberOrMoreThanThreeLines() {
        assertThat(new Block(Lines.of("SHIPS"), 1, null, false).looksLikeHeading())
                .isFalse();
        assertThat(block("A\nB\nC\nD").looksLikeHeading()).isFalse();
    }

    private static Block block(String lines) {
        return new Block(Lines.of(lines), 0, null, false);
    }
}
