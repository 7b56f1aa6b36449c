package cablestream.parse;

import cablestream.cable.Classification;
import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.text.Ascii;
import cablestream.text.Passage;
import cablestream.text.Word;
import org.jspecify.annotations.Nullable;

/** The SUBJECT line, unfolded; a portion mark before it is left out. */
final class SubjectLine {
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_SMALL = 3;

    private SubjectLine() {}

    /**
     * The subject in the passage after the label; {@code null} if it is empty.
     *
     * @param level level of the cable, which the foot of a page may have left after the subject
     */
    static @Nullable String read(Passage passage, @Nullable Classification level, FaultCollector notes) {
        String text = passage.text();
        if (text.endsWith("//")) {
            return read(passage.slice(0, text.length() - 2), level, notes);
        }
        int to = beforeFoot(text, level);
        if (to < text.length()) {
            notes.fault(FaultCode.PAGE_LINE_REMOVED, passage, to, "from the end of the subject");
        }
        int title = beforeSentence(text.substring(0, to));
        if (title < to) {
            notes.fault(FaultCode.TEXT_UNPLACED, passage, Ascii.skipBlanks(text, title), "after the subject");
        }
        return read(passage.slice(0, title), notes);
    }

    /** Index after the subject: the last word of a title may be the level, too, but hardly ever is. */
    private static int beforeFoot(String text, @Nullable Classification level) {
        String word = level == null ? "" : " " + level.name().replace('_', ' ');
        boolean foot = !word.isEmpty() && text.length() > word.length() && text.endsWith(word);
        return foot
                ? text.substring(0, text.length() - word.length())
                        .stripTrailing()
                        .length()
                : text.length();
    }

    /** Index before a sentence in small letters, or words on handling, after a title in capitals of several words. */
    private static int beforeSentence(String text) {
        int small = 0;
        while (small < text.length() && !Ascii.isLower(text.charAt(small))) {
            small++;
        }
        int start = text.lastIndexOf(' ', small) + 1;
        boolean title =
                small < text.length() && Word.in(text.substring(0, start)).size() >= FEWEST_WORDS;
        if (!title) {
            return text.length();
        }
        boolean handling = Ascii.at(text, start, "SENSITIVE BUT UNCLASSIFIED");
        long words = Word.in(text, start).stream()
                .filter(word -> Ascii.isLower(word.text().charAt(0)))
                .count();
        boolean sentence = text.endsWith(".") && words >= FEWEST_SMALL;
        return handling || sentence ? text.substring(0, start).stripTrailing().length() : text.length();
    }

    private static @Nullable String read(Passage passage, FaultCollector notes) {
        String text = passage.text();
        PortionMark mark = PortionMark.read(text, 0);
        int from = mark == null ? 0 : Ascii.skipBlanks(text, mark.end());
        if (isItalic(text, from)) {
            notes.fault(FaultCode.MARKDOWN_RESIDUE, passage, from, "2 in the subject");
            return read(passage.slice(from + 1, text.length() - 1), notes);
        }
        if (from >= text.length()) {
            notes.fault(FaultCode.SUBJECT_MISSING, "nothing after the label");
            return null;
        }
        if (isWithheld(text)) {
            notes.fault(FaultCode.SUBJECT_MISSING, passage, from, "withheld");
            return null;
        }
        notes.evidence("subject", passage, from, text.length(), "SUBJECT");
        return text.substring(from);
    }

    /** {@code [          ]}: copies that are released in part have empty brackets. */
    private static boolean isWithheld(String text) {
        return text.startsWith("[")
                && text.endsWith("]")
                && text.substring(1, text.length() - 1).isBlank();
    }

    /** {@code _A VISIT_}, over folded lines, too. */
    private static boolean isItalic(String text, int from) {
        int last = text.length() - 1;
        return last > from + 1
                && text.charAt(from) == '_'
                && text.charAt(last) == '_'
                && text.charAt(from + 1) != '_'
                && text.charAt(last - 1) != '_';
    }
}
