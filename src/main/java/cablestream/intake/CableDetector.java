package cablestream.intake;

import cablestream.format.FL12Classification;
import cablestream.format.HeadingScan;
import cablestream.text.Line;
import java.util.ArrayList;
import java.util.List;

/** Whether a text can become a cable: by what of a heading is there, and whether anything follows it. */
final class CableDetector {
    private CableDetector() {}

    /** A numbered classification line is enough, or two of FL3, FL5 and FL6; a service message has less. */
    static boolean isCable(ScannedText text) {
        HeadingScan.Found<FL12Classification> line = text.scan().classification();
        return (line != null && line.value().numbered())
                || anchors(text.scan()).size() >= 2
                || text.heading().service();
    }

    /** Why it is none. */
    static String missing(HeadingScan scan) {
        List<String> found = anchors(scan);
        return "no classification line with a number, and "
                + (found.isEmpty() ? "none of FL3, FL5 and FL6" : "of FL3, FL5 and FL6 only " + found.get(0));
    }

    /** Which of FL3, FL5 and FL6 are there. */
    static List<String> anchors(HeadingScan scan) {
        List<String> found = new ArrayList<>(3);
        if (scan.station() != null) {
            found.add("FL3");
        }
        if (!scan.preambles().isEmpty()) {
            found.add("FL5");
        }
        if (scan.hasOriginator()) {
            found.add("FL6");
        }
        return found;
    }

    /** Whether there is text: more than what ends a message. */
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
