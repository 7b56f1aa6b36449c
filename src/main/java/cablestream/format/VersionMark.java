package cablestream.format;

import cablestream.cable.Version;
import cablestream.text.Ascii;
import cablestream.text.Line;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Shows by signals and by the lines around the classification line which version of its message a transmission is. */
final class VersionMark {
    /** Lines with text under the classification line among which the words may stand: captions come first. */
    private static final int LINES = 6;

    private static final int LONGEST = 80;
    private static final String CORRECTED_COPY = "CORRECTEDCOPY";

    private VersionMark() {}

    static Version of(List<Line> lines, HeadingScan scan, List<String> signals) {
        if (signals.contains("ZEL") || signals.contains("ZDS") || saysCorrected(lines, scan)) {
            return Version.CORRECTION;
        }
        if (isReaddressed(scan.preambles())) {
            return Version.READDRESSAL;
        }
        if (signals.contains("ZDK")) {
            return Version.REPETITION;
        }
        return signals.contains("ZFD") || isSuspected(lines, scan) ? Version.SUSPECTED_DUPLICATE : Version.ORIGINAL;
    }

    private static boolean saysCorrected(List<Line> lines, HeadingScan scan) {
        HeadingScan.Found<FL12Classification> line = scan.classification();
        if (line != null
                && line.value().polluted()
                && squeezed(line.line().text()).contains(CORRECTED_COPY)) {
            return true;
        }
        int left = LINES;
        for (int i = scan.textIndex(); i < lines.size() && left > 0; i++) {
            String text = lines.get(i).text();
            if (isCorrectedCopy(text) || isCorrectedSubject(text)) {
                return true;
            }
            left -= text.isEmpty() ? 0 : 1;
        }
        return false;
    }

    /** {@code C O R R E C T E D  C O P Y (reason)}. */
    private static boolean isCorrectedCopy(String line) {
        return SpacedWord.end(line, 0, CORRECTED_COPY) >= 0;
    }

    /** {@code SUBJECT: CORRECTED COPY: …}. */
    private static boolean isCorrectedSubject(String line) {
        if (!Ascii.starts(line, "SUBJ")) {
            return false;
        }
        int colon = line.indexOf(':');
        return colon > 0 && Ascii.starts(line.substring(colon + 1).stripLeading(), "CORRECTED");
    }

    private static String squeezed(String line) {
        String start = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        return start.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** Two FL5 of different times; the same one twice is a heading that a copy repeats. */
    private static boolean isReaddressed(List<HeadingScan.Found<FL05Preamble>> preambles) {
        return preambles.size() > 1
                && !Objects.equals(
                        preambles.get(0).value().time(null),
                        preambles.get(preambles.size() - 1).value().time(null));
    }

    private static boolean isSuspected(List<Line> lines, HeadingScan scan) {
        for (Line line : lines.subList(0, Math.min(scan.textIndex(), lines.size()))) {
            String text = line.text();
            int suspected = Ascii.indexOf(text, "SUS", 0);
            if (suspected >= 0
                    && (Ascii.indexOf(text, "SUSDUPE", suspected) >= 0
                            || Ascii.indexOf(text, "SUSPECTED DUPLICATE", suspected) >= 0)) {
                return true;
            }
        }
        return false;
    }
}
