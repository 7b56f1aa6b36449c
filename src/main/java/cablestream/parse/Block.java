package cablestream.parse;

import cablestream.text.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of consecutive lines of the body.
 *
 * @param lines      lines, at least one, none of them empty
 * @param number     number of the paragraph that they open; 0 if they open none
 * @param opening    the number as read; {@code null} without one
 * @param underlined whether a rule follows them
 * @param framed     whether a rule also precedes them
 */
record Block(List<Line> lines, int number, @Nullable ParagraphNumber opening, boolean underlined, boolean framed) {
    private static final int MOST_HEADING_LINES = 3;
    private static final int MOST_FRAMED_LINES = 2;
    private static final int LONGEST_UNDERLINED = 80;

    /** A block that is not between rules. */
    Block(List<Line> lines, int number, @Nullable ParagraphNumber opening, boolean underlined) {
        this(lines, number, opening, underlined, false);
    }

    boolean numbered() {
        return number > 0;
    }

    Line first() {
        return lines.get(0);
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    /** Whether it can be the heading of the next block. */
    boolean looksLikeHeading() {
        if (numbered() || lines.size() > MOST_HEADING_LINES) {
            return false;
        }
        if (underlined && isShort()) {
            return true;
        }
        for (Line line : lines) {
            if (!LineShape.isHeading(line)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has one line; or two that are between rules and end no sentence. */
    private boolean isShort() {
        return first().length() <= LONGEST_UNDERLINED
                && (lines.size() == 1
                        || (framed && lines.size() <= MOST_FRAMED_LINES && !LineShape.endsSentence(last())));
    }

    /** Whether all of its letters are capitals, as in old traffic. */
    boolean isCapitals() {
        for (Line line : lines) {
            if (!LineShape.isCapitals(line)) {
                return false;
            }
        }
        return true;
    }

    Block withRule() {
        return new Block(lines, number, opening, true);
    }

    Block betweenRules() {
        return new Block(lines, number, opening, true, true);
    }
}
