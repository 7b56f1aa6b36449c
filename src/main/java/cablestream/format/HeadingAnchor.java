package cablestream.format;

import cablestream.text.Line;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds a heading under other text by its format lines in their order: FL1 to FL3, then FL5 and FL6. No other text has them. */
final class HeadingAnchor {
    /** Lines that a mail header, a menu or a print heading may have. */
    private static final int MOST_ABOVE = 120;

    private static final int LONGEST = 25;
    private static final int MOST_ROUTING_LINES = 10;

    private HeadingAnchor() {}

    /** Index of the first line of a heading below line {@code from}; -1 if there is none. */
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

    /** Like {@link #after}; -1 if a label of the text stands between. */
    static int beforeLabels(List<Line> lines, int from) {
        int heading = after(lines, from);
        for (int i = from + 1; i < heading; i++) {
            if (TextLabel.read(lines.get(i).text()).isPresent()) {
                return -1;
            }
        }
        return heading;
    }

    /**
     * Index of the classification line of a text without heading below line {@code from}, which has the first label of a
     * mail header or of an archive's page; -1 if there is none, or if the labels above it are those of a text, which may
     * quote another one.
     */
    static int classificationAfter(List<Line> lines, int from) {
        Set<TextLabel> labels = EnumSet.noneOf(TextLabel.class);
        for (int i = from; i < Math.min(lines.size(), from + MOST_ABOVE); i++) {
            String text = lines.get(i).text();
            TextLabel.read(text).ifPresent(read -> labels.add(read.label()));
            if (labels.contains(TextLabel.EXECUTIVE_ORDER) || labels.size() > 1 || text.startsWith("1. ")) {
                return -1;
            }
            boolean numbered = FL12Classification.read(lines.get(i))
                    .filter(FL12Classification::numbered)
                    .isPresent();
            if (numbered) {
                return labelFollows(lines, i) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean labelFollows(List<Line> lines, int from) {
        return lines.subList(from + 1, Math.min(lines.size(), from + 1 + LONGEST)).stream()
                .anyMatch(line -> TextLabel.opens(line.text()));
    }

    /** Whether FL6 stands soon under line {@code from}, before any label of the text. */
    static boolean originatorFollows(List<Line> lines, int from) {
        for (Line line : lines.subList(from + 1, Math.min(lines.size(), from + 1 + LONGEST))) {
            if (TextLabel.opens(line.text())) {
                return false;
            }
            if (line.starts("FM ")) {
                return true;
            }
        }
        return false;
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
