package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.assemble.Message;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Revision;
import cablestream.format.FaultCollector;
import cablestream.intake.RawTransmission;
import cablestream.reference.Tables;
import cablestream.text.Line;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageTextTest {
    private final FaultCollector notes = new FaultCollector();

    private static final String TOP = "R 161635Z MAR 09\nFM A\nBT\nUNCLAS TESTVILLE 000212\n";

    @Test
    void leavesOutPageLinesAndLevelsWithTheBlankLinesAround() {
        assertThat(text("the ships\n\nUNCLASSIFIED\n\nTESTVILLE 00000212 001 OF 001\n\ncame home."))
                .containsExactly("the ships", "came home.");
        assertThat(notes.findings().faults())
                .extracting(Fault::code)
                .containsOnly(FaultCode.PAGE_LINE_REMOVED, FaultCode.EOM_MISSING);
    }

    @Test
    void remembersWhereSomethingWasTakenOut() {
        assertThat(lines("the ships\nTESTVILLE 00000212 001 OF 001\ncame home.", ""))
                .extracting(Line::seam)
                .containsExactly(false, true);
    }

    @Test
    void leavesOutWhatTheHeadingOfALaterSectionRepeats() {
        assertThat(lines("TAGS: PREL\n\nthe ships", "SIPDIS\n\nTAGS: PREL\n\ncame home."))
                .extracting(Line::text)
                .containsExactly("TAGS: PREL", "", "the ships", "came home.");
    }

    @Test
    void keepsPageLinesOfOtherMessages() {
        assertThat(text("TESTVILLE 00000213 001 OF 001")).hasSize(1);
    }

    private List<String> text(String text) {
        return lines(text, "").stream().map(Line::text).toList();
    }

    private List<Line> lines(String first, String second) {
        List<RawTransmission> sections = Stream.of(first, second)
                .filter(text -> !text.isEmpty())
                .map(text -> new RawTransmission(null, TOP + text, "test"))
                .toList();
        Message message = new Message("any", sections, true, Revision.FIRST);
        return MessageText.join(
                        MessagePart.of(message), new CaptionLine(Tables.load().markings()), notes)
                .lines();
    }
}
