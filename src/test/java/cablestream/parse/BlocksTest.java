package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.text.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private final FaultCollector notes = new FaultCollector();

    @Test
    void endAtBlankLinesAndWhereANumberOpensALine() {
        assertThat(blocks("1. ONE.\nMORE.\n\nTWO.\n2. THREE."))
                .extracting(block -> block.first().text(), Block::number)
                .containsExactly(tuple("1. ONE.", 1), tuple("TWO.", 0), tuple("2. THREE.", 2));
    }

    @Test
    void areUnderlinedByARuleDirectlyUnderThem() {
        assertThat(blocks("Ships\n-----\nThey came.\n\n-----"))
                .extracting(Block::underlined)
                .containsExactly(true, false);
    }

    @Test
    void doNotEndAtANumberInTheMiddleOfASentence() {
        assertThat(blocks("1. They came on March\n2. They left on June\n3. Both."))
                .hasSize(1);
    }

    @Test
    void loseAPilcrowBeforeANumberInTheMiddleOfASentence() {
        assertThat(blocks("\u00B61. They came on March\n\u00B615. Both left.\n\n\u00B62. Two."))
                .extracting(block -> block.last().text(), Block::number)
                .containsExactly(tuple("15. Both left.", 1), tuple("\u00B62. Two.", 2));
        assertThat(notes.findings().faults()).extracting(Fault::code).containsExactly(FaultCode.PILCROW_MISPLACED);
    }

    @Test
    void beginAtANumberWithAPilcrowThatTheCountExpects() {
        assertThat(blocks("\u00B61. They came\n\u00B62. Both left."))
                .extracting(Block::number)
                .containsExactly(1, 2);
    }

    @Test
    void doNotBeginAtANumberAheadOfOneThatStillComes() {
        assertThat(blocks("\u00B61. They came in Sept.\n\u00B614. Both left.\n\n\u00B62. Two."))
                .extracting(Block::number)
                .containsExactly(1, 2);
    }

    private List<Block> blocks(String text) {
        return Blocks.of(Lines.of(text), new ParagraphCount(notes, true), notes);
    }
}
