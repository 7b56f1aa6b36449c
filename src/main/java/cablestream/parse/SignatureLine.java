package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.format.FL12Classification;
import cablestream.format.FaultCollector;
import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The surname of the chief of mission, alone on the last line: up to 30 characters, in capitals, no digits, perhaps {@code #} after it.
 *
 * @param name  the surname
 * @param index of its line
 */
record SignatureLine(String name, int index) {
    private static final int LONGEST = 30;
    private static final int MOST_WORDS = 3;
    private static final String END_OF_MESSAGE = "NNNN";
    private static final Set<String> RANKS =
            Set.of("SIGNED", "AMBASSADOR", "CHARGE", "CDA", "DCM", "CONSUL", "GENERAL", "MINISTER");

    /**
     * The signature of a text; {@code null} if it has none.
     *
     * @param redacted whether capitals became small letters
     */
    static @Nullable SignatureLine find(List<Line> text, int from, boolean redacted, FaultCollector notes) {
        int last = text.size() - 1;
        while (last > from && text.get(last).blank()) {
            last--;
        }
        String line = last > from ? written(text, last, redacted) : "";
        String name = name(line);
        if (name.isEmpty() || !standsAlone(text, last)) {
            notes.fault(FaultCode.SIGNATURE_MISSING, "no surname on the last line");
            return null;
        }
        note(text.get(last), line.indexOf(name), name.length(), notes);
        return new SignatureLine(name, last);
    }

    private static void note(Line line, int start, int length, FaultCollector notes) {
        int end = start + length;
        notes.evidence("signature", line, start, end, "signature");
        if (start > 0) {
            notes.evidence("text", line, 0, start, "rank");
        }
        if (end < line.text().length()) {
            notes.evidence("text", line, end, line.text().length(), "end of text");
        }
    }

    /** The last line; in a redacted copy, where a name may be in small letters, in capitals. */
    private static String written(List<Line> text, int last, boolean redacted) {
        String line = text.get(last).text();
        boolean alone =
                redacted && line.length() <= LONGEST && text.get(last - 1).blank();
        return alone ? line.toUpperCase(Locale.ROOT) : line;
    }

    /** After a blank line or a sentence; else it is the end of a wrapped one. */
    private static boolean standsAlone(List<Line> text, int index) {
        Line before = text.get(index - 1);
        return before.blank() || LineShape.endsSentence(before) || DashRule.isRule(before);
    }

    /** Without the rank before it and the marks after it; empty if the line is none. */
    private static String name(String line) {
        int end = line.endsWith(END_OF_MESSAGE) ? line.length() - END_OF_MESSAGE.length() : line.length();
        while (end > 0 && "#. ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        String name = line.substring(afterRank(line, end), end);
        boolean shaped = name.length() >= 2 && end <= LONGEST && isName(name) && name.split(" ").length <= MOST_WORDS;
        boolean word = FL12Classification.read(name).isPresent()
                || Ascii.starts(name, "END ")
                || Ascii.starts(name, "SUMMARY");
        return shaped && !word ? name : "";
    }

    /** Index after the ranks before a name; 0 where nothing else stands. */
    private static int afterRank(String line, int end) {
        int from = 0;
        for (Word word : Word.in(line)) {
            if (word.end() >= end || !RANKS.contains(word.text())) {
                return word.start() < end ? word.start() : from;
            }
            from = word.end();
        }
        return 0;
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isUpperCase(c) && " -'.,".indexOf(c) < 0) {
                return false;
            }
        }
        return Character.isUpperCase(text.charAt(0));
    }
}
