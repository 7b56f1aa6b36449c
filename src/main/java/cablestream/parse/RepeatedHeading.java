package cablestream.parse;

import cablestream.intake.FL01TransmissionIdentifier;
import cablestream.intake.FL02RoutingLine;
import cablestream.intake.FL03Station;
import cablestream.intake.FL05Preamble;
import cablestream.intake.FL12Classification;
import cablestream.intake.Heading;
import cablestream.text.Line;
import java.util.List;

/** Recognizes the heading of a later section where sections were stored as one text: FL1 to FL11, or its classification line only. */
final class RepeatedHeading {
    /** Lines that a heading may have: some telegrams go to half a hundred posts. */
    private static final int LONGEST = 120;

    private final List<Line> lines;
    private final Heading heading;
    /** Up to here no classification line was found: do not look again. */
    private int searched;

    RepeatedHeading(List<Line> lines, Heading heading) {
        this.lines = lines;
        this.heading = heading;
    }

    /** Index behind the heading that begins at {@code i}; {@code i} itself if none does. */
    int endAt(int i) {
        String line = lines.get(i).text();
        if (isClassification(line)) {
            return i + 1;
        }
        if (i < searched || !opensHeading(line)) {
            return i;
        }
        int last = Math.min(lines.size(), i + LONGEST);
        for (int k = i + 1; k < last; k++) {
            if (isClassification(lines.get(k).text())) {
                return k + 1;
            }
        }
        searched = last;
        return i;
    }

    private boolean isClassification(String line) {
        return heading.serial() != null
                && FL12Classification.read(line)
                        .filter(read -> heading.serial().equals(read.serial()))
                        .isPresent();
    }

    private static boolean opensHeading(String line) {
        return FL01TransmissionIdentifier.read(line).isPresent()
                || FL02RoutingLine.read(line).isPresent()
                || FL03Station.read(line).isPresent()
                || FL05Preamble.read(line).filter(read -> read.year() != null).isPresent();
    }
}
