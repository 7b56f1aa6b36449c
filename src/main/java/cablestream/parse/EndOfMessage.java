package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.format.FL03Station;
import cablestream.format.FL12Classification;
import cablestream.format.FaultCollector;
import cablestream.format.HeadingScan;
import cablestream.format.SpacedWord;
import cablestream.text.Ascii;
import cablestream.text.FirstCharClass;
import cablestream.text.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the end of the text of a transmission: FL13 (BT), FL15 ({@code #0212}), FL16 (NNNN), and the lines of an archive
 * after them.
 */
final class EndOfMessage {
    private static final String[] TRAILERS = {
        "*** CURRENT HANDLING", "*** CURRENT CLASSIFICATION", "MESSAGE ATTRIBUTES", "<< END OF"
    };
    private static final int OF_TRAILERS = FirstCharClass.anyOf("*M<");
    private static final String LOCATOR = "LOCATOR:";
    private static final String[] CORRECTIONS = {"C WA", "C WB", "C PAGE", "C LINE", "C PARA"};
    private static final int LONGEST_CORRECTION = 6;

    /** The error sign, eight times E, and the end of work. */
    private static final String ERRORS = "EEEEEEEEAR";

    /** The note on telegrams that were sent while traffic was restricted. */
    private static final String MINIMIZE = "MINIMIZE CONSIDERED";

    private static final int LONGEST_CLOSING = 12;
    private static final int LONGEST_NUMBER = 5;

    private final List<Line> lines;
    private final FaultCollector notes;
    private boolean separator;
    private boolean closed;
    private int end;

    private EndOfMessage(List<Line> lines, FaultCollector notes) {
        this.lines = lines;
        this.notes = notes;
    }

    /** Number of the lines under the classification line that are text. */
    static int find(MessagePart part, FaultCollector notes) {
        EndOfMessage found = new EndOfMessage(part.textLines(), notes);
        found.find(part.scan().station());
        if (!found.separator && !part.scan().hasSeparator() && !part.withoutProcedure()) {
            notes.fault(FaultCode.BT_MISSING, "neither FL11 nor FL13");
        }
        if (!found.closed && !part.withoutProcedure()) {
            notes.fault(FaultCode.EOM_MISSING, "neither FL15 nor FL16");
        }
        return found.end;
    }

    private void find(HeadingScan.@Nullable Found<FL03Station> station) {
        end = beforeTrailer();
        int before;
        do {
            before = end;
            while (end > 0 && isEnding(lines.get(end - 1), station)) {
                end--;
            }
            end = beforeCorrection();
        } while (end < before);
    }

    /** {@code C WA WASHDC WORD}, {@code C PAGE 3 LINE 2 …} (ACP 127 para 223) between BT and the number. */
    private int beforeCorrection() {
        for (int i = end - 1;
                i >= Math.max(0, end - LONGEST_CORRECTION) && !lines.get(i).blank();
                i--) {
            if (isCorrection(lines.get(i).text())) {
                notes.evidence("corrections", lines.subList(i, end), "FL15");
                notes.fault(FaultCode.WORDS_CORRECTED, lines.get(i), 0, (end - i) + " lines");
                return i;
            }
        }
        return end;
    }

    private static boolean isCorrection(String line) {
        for (String opening : CORRECTIONS) {
            if (Ascii.startsWord(line, opening)) {
                return true;
            }
        }
        return false;
    }

    private int beforeTrailer() {
        for (int i = 0; i < lines.size(); i++) {
            if (isTrailer(lines.get(i))) {
                notes.fault(FaultCode.ARCHIVE_TRAILER, lines.get(i), 0, (lines.size() - i) + " lines");
                notes.evidence("archive", lines.subList(i, lines.size()), "archive trailer");
                noteLocator(i);
                return i;
            }
        }
        return lines.size();
    }

    /** Notes a locator, {@code Locator: TEXT ON MICROFILM}: a notice in place of a text. */
    private void noteLocator(int from) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i).text();
            if (Ascii.starts(line, LOCATOR) && Ascii.indexOf(line, "ON-LINE", LOCATOR.length()) < 0) {
                notes.fault(FaultCode.TEXT_NOT_HELD, lines.get(i), 0, "seen in the locator");
                return;
            }
        }
    }

    private static boolean isTrailer(Line line) {
        if (!line.begins(OF_TRAILERS)) {
            return false;
        }
        for (String trailer : TRAILERS) {
            if (line.starts(trailer)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEnding(Line line, HeadingScan.@Nullable Found<FL03Station> station) {
        String text = line.text();
        if (text.isEmpty()) {
            return true;
        }
        if (text.equalsIgnoreCase("BT")) {
            separator = true;
            notes.evidence("text", line, "FL13");
            return true;
        }
        if (isClosing(line)) {
            closed = true;
            notes.evidence("text", line, "FL16");
            return true;
        }
        if (isLevel(text)) {
            notes.evidence("sections", line, "page line");
            return true;
        }
        if (FootLine.isOfArchive(text)) {
            notes.fault(FaultCode.ARCHIVE_TRAILER, line, 0, "one line");
            notes.evidence("archive", line, "archive trailer");
            return true;
        }
        if (text.equalsIgnoreCase(MINIMIZE)) {
            notes.evidence("text", line, "MINIMIZE");
            return true;
        }
        if (isBreakingOff(text)) {
            notes.evidence("text", line, "FL15");
            notes.fault(FaultCode.BROKEN_OFF, line, 0, "by the sign at the end");
            return true;
        }
        return isNumber(line, station);
    }

    /** {@code NNNN}, with one letter lost or doubled; archives glue more to it. */
    static boolean isClosing(Line line) {
        return line.length() <= LONGEST_CLOSING
                && line.begins(FirstCharClass.of('N'))
                && line.text().startsWith("NNN")
                && line.text().indexOf(' ') < 0;
    }

    /** {@code ZPH}, {@code ZXB}, {@code E E E E E E E E AR} (ACP 127 para 424). */
    private static boolean isBreakingOff(String text) {
        return text.equals("ZPH") || text.equals("ZXB") || SpacedWord.end(text, 0, ERRORS) > 0;
    }

    private boolean isNumber(Line line, HeadingScan.@Nullable Found<FL03Station> station) {
        String digits = line.text().substring(1);
        if (line.text().charAt(0) != '#'
                || digits.length() > LONGEST_NUMBER
                || !(digits.isEmpty() || Ascii.allDigits(digits))) {
            return false;
        }
        Integer serial = station == null ? null : station.value().serial();
        notes.evidence("text", line, "FL15");
        if (!digits.isEmpty()) {
            closed = true;
            if (serial != null && serial != Ascii.number(digits)) {
                notes.fault(FaultCode.EOM_MISMATCH, line, 0, "not the serial of FL3");
            }
        }
        return true;
    }

    /** Pages of old repeat the level at their foot. */
    private static boolean isLevel(String text) {
        return FL12Classification.read(text)
                .filter(read -> !read.numbered() && !read.service())
                .isPresent();
    }
}
