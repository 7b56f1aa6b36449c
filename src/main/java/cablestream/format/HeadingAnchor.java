package cablestream.format;

import cablestream.text.Line;
import java.util.List;

/** Finds a heading under other text by its format lines in their order: FL1 to FL3, then FL5 and FL6, as nothing else has them. */
final class HeadingAnchor {
    /** Lines that a mail header, a menu or a print heading may have. */
    private static final int MOST_ABOVE = 120;

    private static final int LONGEST = 25;
    private static final int MOST_ROUTING_LINES = 10;

    private HeadingAnchor() {}

    /** Index of the first line of a heading under line {@code from}; -1 if none is there. */
    static int after(List<Line> lines, int from) {
        int last = Math.min(lines.size(), from + MOST_ABOVE);
        for (int i = from + 1; i < last; i++) {
            Line line = lines.get(i);
            boolean station =
                    line.starts("DE ") && FL03Station.read(line.text()).isPresent();
            if (station || isPreamble(line)) {
                return hasOriginator(lines, i) ? firstLine(lines, i) : -1;
            }
        }
        return -1;
    }

    private static boolean hasOriginator(List<Line> lines, int from) {
        boolean dated = false;
        for (Line line : lines.subList(from, Math.min(lines.size(), from + LONGEST))) {
            dated |= isPreamble(line);
            if (dated && line.starts("FM ")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPreamble(Line line) {
        return FL05Preamble.read(line.text())
                .filter(read -> read.year() != null)
                .isPresent();
    }

    /** Index of the first of FL1 and FL2 above an FL3; that of FL3 without them. */
    static int firstLine(List<Line> lines, int station) {
        int first = station;
        for (int i = station - 1; i >= 0 && i >= station - MOST_ROUTING_LINES; i--) {
            String text = lines.get(i).text();
            if (FL01TransmissionIdentifier.read(text).isPresent()) {
                return i;
            }
            if (FL02RoutingLine.read(text).isPresent()) {
                first = i;
            } else if (FL02RoutingLine.continuation(text).isEmpty()) {
                return first;
            }
        }
        return first;
    }
}
