package cablestream.intake;

import cablestream.format.FL12Classification;
import cablestream.format.HeadingScan;
import cablestream.text.Line;
import java.util.ArrayList;
import java.util.List;

/** Decides whether a text can become a cable, by the format lines of a heading and the text after it. */
final class CableDetector {
    private CableDetector() {}

    /** A numbered classification line is enough, or two of FL3, FL5 and FL6; a service message has less. */
    static boolean isCable(ScannedText text) {
        HeadingScan.Found<FL12Classification> line = text.scan().classification();
        return (line != null && line.value().numbered())
                || anchors(text.scan()).size() >= 2
                || text.heading().service();
    }

    /**
     * The description of a rejected text: the format lines that were found, with line numbers, the missing ones, and the
     * foreign format, if it is recognized.
     */
    static String missing(ScannedText text) {
        HeadingScan scan = text.scan();
        List<String> found = anchors(scan);
        List<String> others = others(text);
        ForeignFormat foreign = ForeignFormat.of(text.lines());
        return (foreign == null ? "" : foreign.name() + " (line " + foreign.line() + "): ")
                + "no classification line with a number, and "
                + (found.isEmpty() ? "none of FL3, FL5 and FL6" : "of FL3, FL5 and FL6 only " + found.get(0))
                + (others.isEmpty() ? "" : "; found " + String.join(", ", others));
    }

    /** The format lines among FL3, FL5 and FL6 that were found, each with its line number. */
    static List<String> anchors(HeadingScan scan) {
        List<String> found = new ArrayList<>(3);
        if (scan.station() != null) {
            found.add(at("FL3", scan.station().line()));
        }
        if (!scan.preambles().isEmpty()) {
            found.add(at("FL5", scan.preambles().get(0).line()));
        }
        if (scan.originator() != null) {
            found.add(at("FL6", scan.originator()));
        }
        return found;
    }

    /** The other format lines of a heading that were found. */
    private static List<String> others(ScannedText text) {
        HeadingScan scan = text.scan();
        List<String> found = new ArrayList<>(4);
        if (scan.identifier() != null) {
            found.add(at("FL1", scan.identifier().line()));
        }
        if (!scan.routing().isEmpty()) {
            found.add(at("FL2", scan.routing().get(0).line()));
        }
        if (scan.classification() != null) {
            found.add(at("a level", scan.classification().line()));
        }
        text.lines().stream()
                .filter(line -> line.text().equalsIgnoreCase("BT"))
                .findFirst()
                .ifPresent(line -> found.add(at("BT", line)));
        return found;
    }

    private static String at(String what, Line line) {
        return what + " (line " + line.number() + ")";
    }

    /** Whether there is text: more than the end of a message. */
    static boolean hasText(ScannedText text) {
        if (text.heading().service()) {
            // All of a service message may stand on its classification line, or on a line of signals.
            return true;
        }
        List<Line> lines = text.lines();
        for (int i = text.scan().textIndex(); i < lines.size(); i++) {
            if (isText(lines.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** Number of the last line of the heading. */
    static int lastLine(ScannedText text) {
        int last = Math.max(1, Math.min(text.scan().textIndex(), text.lines().size())) - 1;
        return text.lines().get(last).number();
    }

    private static boolean isText(String line) {
        return !line.isEmpty() && !line.equalsIgnoreCase("BT") && line.charAt(0) != '#' && !isEndOfMessage(line);
    }

    private static boolean isEndOfMessage(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) == 'N') {
            end++;
        }
        return end >= 3 && end == line.length();
    }
}
