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
 */
record Block(List<Line> lines, int number, @Nullable ParagraphNumber opening, boolean underlined) {
    private static final int MOST_HEADING_LINES = 3;
    private static final int LONGEST_UNDERLINED = 80;

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
        if (underlined && lines.size() == 1 && first().length() <= LONGEST_UNDERLINED) {
            return true;
        }
        for (Line line : lines) {
            if (!LineShape.isHeading(line)) {
                return false;
            }
        }
        return true;
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
}
