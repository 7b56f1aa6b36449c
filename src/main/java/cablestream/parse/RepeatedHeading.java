package cablestream.parse;

import cablestream.format.AddressShape;
import cablestream.format.FL01TransmissionIdentifier;
import cablestream.format.FL02RoutingLine;
import cablestream.format.FL03Station;
import cablestream.format.FL04Security;
import cablestream.format.FL05Preamble;
import cablestream.format.FL12Classification;
import cablestream.format.Heading;
import cablestream.text.Ascii;
import cablestream.text.FirstCharClass;
import cablestream.text.Line;
import java.util.List;

/**
 * Recognizes a heading in the middle of the text: of a later section where sections were stored as one text, FL1 to FL11 or its
 * classification line only; or a copy of the message's own, often incomplete, perhaps under a ruler {@code ---- header ----}.
 */
final class RepeatedHeading {
    /** Lines that a heading may have: some telegrams go to half a hundred posts. */
    private static final int LONGEST = 120;

    private static final int FEWEST_OF_A_COPY = 3;

    /** The first characters of FL1, FL2, FL3, FL5 and a ruler. */
    private static final int INITIALS =
            FirstCharClass.anyOf("VZOPRYJSD") | FirstCharClass.DIGIT | FirstCharClass.RULE_OR_BULLET;

    private static final int RARE = FirstCharClass.anyOf("VZ");

    private final List<Line> lines;
    private final Heading heading;
    /** The index up to which the search has found no heading. */
    private int searched;

    RepeatedHeading(List<Line> lines, Heading heading) {
        this.lines = lines;
        this.heading = heading;
    }

    /** Index after the heading that begins at {@code i}; {@code i} itself if none does. */
    int endAt(int i) {
        Line line = lines.get(i);
        if (isClassification(line)) {
            return i + 1;
        }
        if (i < searched || !mayOpen(line)) {
            return i;
        }
        boolean ruled = isRuler(line.text());
        if (!ruled && !opensHeading(line.text())) {
            return i;
        }
        int last = Math.min(lines.size(), i + LONGEST);
        for (int k = i + 1; k < last; k++) {
            if (isClassification(lines.get(k))) {
                return k + 1;
            }
        }
        int end = afterCopy(ruled ? i + 1 : i, last, ruled);
        searched = last;
        return end < 0 ? i : end;
    }

    /** Whether a line may open one, or be all of it: no other is to be asked for. */
    static boolean mayBegin(Line line) {
        return FL12Classification.mayBe(line) || mayOpen(line);
    }

    /** Whether a line may open a heading. Most words with the same first letter differ from a prosign in the second. */
    private static boolean mayOpen(Line line) {
        if (!line.begins(INITIALS)) {
            return false;
        }
        char second = line.length() < 3 ? ' ' : Ascii.upper(line.charAt(1));
        if (line.begins(FirstCharClass.DIGIT)) {
            // A date-time group without a precedence; most others are numbers of paragraphs.
            return Ascii.isDigit(second);
        }
        return !Ascii.isLetter(second)
                || second == Ascii.upper(line.charAt(0))
                || line.starts("DE ")
                || line.begins(RARE)
                || FL02RoutingLine.mayBe(line);
    }

    /** Index after a copy of the message's own heading that lacks its classification line; -1 if this is none. */
    private int afterCopy(int from, int last, boolean ruled) {
        boolean own = ruled;
        int found = 0;
        int end = from;
        for (int i = from; i < last; i++) {
            String line = lines.get(i).text();
            if (!line.isEmpty() && !isOfHeading(line)) {
                break;
            }
            own |= isOwn(line);
            found += line.isEmpty() ? 0 : 1;
            end = line.isEmpty() ? end : i + 1;
        }
        return own && (ruled || found >= FEWEST_OF_A_COPY) ? end : -1;
    }

    private boolean isOwn(String line) {
        FL05Preamble preamble = FL05Preamble.read(line).orElse(null);
        return preamble != null
                && heading.dateTimeGroup() != null
                && heading.dateTimeGroup().equals(preamble.time(null));
    }

    private boolean isClassification(Line line) {
        Integer serial = heading.serial();
        return serial != null
                && FL12Classification.read(line)
                        .filter(read -> serial.equals(read.serial()))
                        .isPresent();
    }

    /** {@code ----------------- header ----------------}. */
    private static boolean isRuler(String line) {
        return line.startsWith("---") && line.length() <= LONGEST && Ascii.indexOf(line, "HEADER", 0) > 0;
    }

    private static boolean isOfHeading(String line) {
        return opensHeading(line)
                || FL04Security.read(line).isPresent()
                || AddressShape.fits(line)
                || !FL02RoutingLine.continuation(line).isEmpty()
                || line.equalsIgnoreCase("BT");
    }

    private static boolean opensHeading(String line) {
        return FL01TransmissionIdentifier.read(line).isPresent()
                || FL02RoutingLine.read(line).isPresent()
                || FL03Station.read(line).isPresent()
                || FL05Preamble.read(line).filter(read -> read.year() != null).isPresent();
    }
}
