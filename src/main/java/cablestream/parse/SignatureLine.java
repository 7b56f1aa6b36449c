package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.intake.FL12Classification;
import cablestream.text.Ascii;
import cablestream.text.Line;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The surname of the chief of mission, alone on the last line: up to 30 characters, in capitals, no digits, perhaps {@code #} behind it.
 *
 * @param name  the surname
 * @param index of its line
 */
record SignatureLine(String name, int index) {
    private static final int LONGEST = 30;
    private static final int MOST_WORDS = 3;

    /**
     * The signature of a text; {@code null} if it has none.
     *
     * @param redacted whether capitals became small letters
     */
    static @Nullable SignatureLine find(List<TextLine> text, int from, boolean redacted, Notebook notes) {
        int last = text.size() - 1;
        while (last > from && text.get(last).blank()) {
            last--;
        }
        String name = last > from ? name(written(text, last, redacted)) : "";
        if (name.isEmpty() || !standsAlone(text, last)) {
            notes.fault(FaultCode.SIGNATURE_MISSING, "no surname on the last line");
            return null;
        }
        notes.evidence("signature", text.get(last).line(), 0, name.length(), "signature");
        Line line = text.get(last).line();
        if (name.length() < line.text().length()) {
            notes.evidence("text", line, name.length(), line.text().length(), "end of text");
        }
        return new SignatureLine(name, last);
    }

    /** The last line; in a redacted copy, where a name may be in small letters, in capitals. */
    private static String written(List<TextLine> text, int last, boolean redacted) {
        String line = text.get(last).text();
        boolean alone =
                redacted && line.length() <= LONGEST && text.get(last - 1).blank();
        return alone ? line.toUpperCase(Locale.ROOT) : line;
    }

    /** Behind a blank line or a sentence; else it is the end of a wrapped one. */
    private static boolean standsAlone(List<TextLine> text, int index) {
        TextLine before = text.get(index - 1);
        return before.blank() || LineShape.endsSentence(before.line()) || Rule.isRule(before.line());
    }

    private static String name(String line) {
        int end = line.length();
        while (end > 0 && "#. ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        String name = line.substring(0, end);
        boolean shaped = end >= 2 && end <= LONGEST && isName(name) && name.split(" ").length <= MOST_WORDS;
        boolean word = FL12Classification.read(name).isPresent()
                || Ascii.starts(name, "END ")
                || Ascii.starts(name, "SUMMARY");
        return shaped && !word ? name : "";
    }

    private static boolean isName(String text) {
        boolean allowed = text.chars().allMatch(c -> Character.isUpperCase(c) || " -'.,".indexOf(c) >= 0);
        return allowed && Character.isUpperCase(text.charAt(0));
    }
}
