package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.format.Heading;
import cablestream.format.HeadingReader;
import cablestream.text.Lines;
import org.junit.jupiter.api.Test;

class RepeatedHeadingTest {
    private static final String HEADING =
            "VZCZCXQA0417\nRR RUEHC\nDE RUEHQQ #0212 0751640\nR 161635Z MAR 09\nFM AMEMBASSY TESTVILLE\nTO RUEHC/SECSTATE WASHDC\nBT\nUNCLAS TESTVILLE 000212";

    @Test
    void endsAfterTheClassificationLineOfTheSameMessage() {
        assertThat(endAt("the ships\n" + HEADING + "\ncame home.", 1)).isEqualTo(9);
    }

    @Test
    void beginsNowhereElse() {
        assertThat(endAt("the ships\n" + HEADING, 0)).isZero();
        assertThat(endAt("the ships\ncame home.", 1)).isEqualTo(1);
    }

    @Test
    void isNotTheHeadingOfAQuotedMessage() {
        assertThat(endAt(HEADING.replace("212", "213").replace("161635Z", "171635Z"), 0))
                .isZero();
    }

    @Test
    void mayLackItsClassificationLine() {
        assertThat(endAt(HEADING.replace("UNCLAS TESTVILLE 000212", "came home."), 0))
                .isEqualTo(7);
    }

    private static int endAt(String text, int index) {
        Heading heading = HeadingReader.read(Lines.of(HEADING));
        return new RepeatedHeading(Lines.of(text), heading).endAt(index);
    }
}
