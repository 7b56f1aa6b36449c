package cablestream.format;

import cablestream.text.Ascii;
import cablestream.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Separates a classification line that is fused to the last addressee, and an FL1 that is fused to text of an archive
 * before it: {@code RUEHQQ/AMEMBASSY TESTVILLE PRIORITY 0044C O N F I D E N T I A L SAMPLETON 000212}. Only for texts
 * without a classification line.
 */
public final class FusedHeadingLines {
    /** A heading, and a copy of it, are in the first lines. */
    private static final int MOST_LINES = 250;

    private static final int LONGEST = 400;
    private static final int SHORTEST = 12;
    private static final String FL1 = " VZCZC";
    private static final String INITIALS = "CSTRLU";

    private FusedHeadingLines() {}

    /** The lines with the fused lines separated; the same list if there are none. */
    public static List<Line> apart(List<Line> lines) {
        List<Line> apart = new ArrayList<>(lines.size() + 2);
        boolean classified = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int at = classified || i > MOST_LINES || line.length() > LONGEST ? -1 : fused(line);
            if (at > 0) {
                apart.add(line.part(0, withoutBlanks(line, at)));
                apart.add(line.from(at));
                classified = FL12Classification.mayBe(line.from(at));
            } else {
                apart.add(line);
            }
        }
        return apart.size() == lines.size() ? lines : apart;
    }

    private static int fused(Line line) {
        if (line.length() < SHORTEST) {
            return -1;
        }
        String text = line.text();
        int identifier = text.indexOf(FL1);
        if (identifier > 0
                && FL01TransmissionIdentifier.read(text.substring(identifier + 1))
                        .isPresent()) {
            return identifier + 1;
        }
        return AddressShape.fits(text) ? classification(text) : -1;
    }

    private static int classification(String text) {
        for (int i = 1; i < text.length() - SHORTEST; i++) {
            boolean apart = text.charAt(i - 1) == ' ' || Ascii.isDigit(text.charAt(i - 1));
            if (apart && INITIALS.indexOf(text.charAt(i)) >= 0) {
                FL12Classification read = read(text.substring(i));
                if (read != null && read.numbered()) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static @Nullable FL12Classification read(String text) {
        return FL12Classification.read(text).orElse(null);
    }

    private static int withoutBlanks(Line line, int to) {
        int end = to;
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }
}
