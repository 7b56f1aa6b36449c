package cablestream.parse;

import cablestream.text.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the body that stand together.
 *
 * @param lines      at least one, none of them blank
 * @param number     of the paragraph that they open; 0 if they open none
 * @param opening    what was read of the number
 * @param underlined whether a rule stands under them
 * @param framed     whether, besides, one stands above them
 */
record Block(List<Line> lines, int number, @Nullable ParagraphNumber opening, boolean underlined, boolean framed) {
    private static final int MOST_HEADING_LINES = 3;
    private static final int MOST_FRAMED_LINES = 2;
    private static final int LONGEST_UNDERLINED = 80;

    /** One that is not between rules. */
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

    /** Whether it can be the heading of what follows. */
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

    /** One line; or two that are between rules and end no sentence. */
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
