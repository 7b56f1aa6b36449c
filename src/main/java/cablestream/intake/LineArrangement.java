package cablestream.intake;

import cablestream.format.FoldedClassificationLine;
import cablestream.format.FormHeading;
import cablestream.format.FusedHeadingLines;
import cablestream.format.QuotedLines;
import cablestream.format.ReflowedHeading;
import cablestream.format.TelegramSheet;
import cablestream.text.Line;
import java.util.List;
import java.util.function.UnaryOperator;

/** The arrangements of lines in which format lines are found, in the order of the attempts. */
public enum LineArrangement {
    /** The lines are as in the standard. */
    AS_WRITTEN(UnaryOperator.identity()),
    /** A mail quoted them. */
    UNQUOTED(QuotedLines::unquoted),
    /** A form with labels in place of the heading. */
    FORM(FormHeading::asFormatLines),
    /** A sheet printed by a post in place of the heading. */
    SHEET(TelegramSheet::asFormatLines),
    /** A narrow print folded the classification line. */
    UNFOLDED(FoldedClassificationLine::unfolded),
    /** A mail program filled the heading anew. */
    REFILLED(ReflowedHeading::apart),
    /** The ends of lines were lost. */
    SEPARATED(FusedHeadingLines::apart);

    private final UnaryOperator<List<Line>> arrange;

    LineArrangement(UnaryOperator<List<Line>> arrange) {
        this.arrange = arrange;
    }

    /** The lines as they are then; the same list where they are not as this expects. */
    List<Line> of(List<Line> lines) {
        return arrange.apply(lines);
    }

    /** Whether it never has transmission identifier, separators and end of message (FL1 to FL4, FL11, FL13, FL15, FL16). */
    public boolean withoutProcedure() {
        return this == FORM || this == SHEET;
    }
}
