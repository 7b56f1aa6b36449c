package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Paragraph;
import cablestream.format.FaultCollector;
import cablestream.text.Line;
import cablestream.text.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
    private final FaultCollector notes = new FaultCollector();

    @Test
    void haveNumberMarkingAndHeading() {
        assertThat(of("SHIPS\n\n1. (C) One.\n\n2. (U) Two."))
                .containsExactly(new Paragraph(1, "C", "SHIPS", "One."), new Paragraph(2, "U", null, "Two."));
    }

    @Test
    void takeAnUnnumberedBlockWithTheParagraphBefore() {
        assertThat(of("1. One.\n\nMore.")).extracting(Paragraph::text).containsExactly("One.\n\nMore.");
    }

    @Test
    void joinASentenceThatAFalseBreakCut() {
        assertThat(of("1. The ships\n\ncame home."))
                .extracting(Paragraph::text)
                .containsExactly("The ships came home.");
        assertThat(codes()).containsExactly(FaultCode.FALSE_BREAK_JOINED);
    }

    @Test
    void areTheBlocksWhereNoneIsNumbered() {
        assertThat(of("One.\n\nTwo.")).extracting(Paragraph::text).containsExactly("One.", "Two.");
    }

    @Test
    void noteAWordThatIsCut() {
        of("1. The light-\nhouse.");
        assertThat(codes()).containsExactly(FaultCode.WORD_CUT);
    }

    private List<Paragraph> of(String text) {
        List<Line> lines = Lines.of(text);
        List<Block> blocks = Blocks.of(lines, new ParagraphCount(notes, true), notes);
        return Paragraphs.of(blocks, WrittenText.of(lines, 0), notes).stream()
                .map(ParagraphAt::paragraph)
                .toList();
    }

    private List<FaultCode> codes() {
        return notes.findings().faults().stream().map(Fault::code).toList();
    }
}
