package cablestream.parse;

import cablestream.text.Ascii;
import cablestream.text.FirstCharClass;
import cablestream.text.Line;

/** The shape of a line of the body. */
final class LineShape {
    private static final int LONGEST_HEADING = 70;
    private static final String WIDE_GAP = "   ";

    private LineShape() {}

    /** {@code -- text}, {@code - text}, {@code * text}. */
    static boolean isBullet(Line line) {
        return line.begins(FirstCharClass.RULE_OR_BULLET | FirstCharClass.FOREIGN) && isBullet(line.text());
    }

    private static boolean isBullet(String line) {
        if (line.length() < 3) {
            return false;
        }
        int dashes = 0;
        while (dashes < 3 && dashes < line.length() && isBulletMark(line.charAt(dashes))) {
            dashes++;
        }
        return (dashes == 1 || dashes == 2) && dashes < line.length() && (line.charAt(dashes) == ' ' || dashes == 2);
    }

    private static boolean isBulletMark(char c) {
        return c == '-' || c == '*' || c == '\u2022';
    }

    /** {@code A. text}, {@code (A) text}, {@code (1) text}, {@code b) text}. */
    static boolean isSubItem(Line line) {
        boolean lettered = line.length() > 1 && (line.charAt(1) == '.' || line.charAt(1) == ')');
        return (lettered || line.begins(FirstCharClass.MARK | FirstCharClass.DIGIT)) && isSubItem(line.text());
    }

    private static boolean isSubItem(String line) {
        boolean opened = line.startsWith("(");
        int start = opened ? 1 : 0;
        int end = Ascii.skipDigits(line, start);
        if (end == start && end < line.length() && Ascii.isLetter(line.charAt(end))) {
            end++;
        }
        boolean closed = end > start
                && end - start <= 2
                && end + 1 < line.length()
                && (line.charAt(end) == ')' || (!opened && line.charAt(end) == '.'));
        return closed && line.charAt(end + 1) == ' ';
    }

    /** Two gaps or more of three spaces or more: unfolding would ruin it. */
    static boolean isTableRow(Line line) {
        return line.mayHaveGap() && isTableRow(line.text());
    }

    private static boolean isTableRow(String line) {
        int first = line.indexOf(WIDE_GAP);
        return first >= 0 && line.indexOf(WIDE_GAP, Ascii.skipBlanks(line, first)) >= 0;
    }

    /** Capitals only, not too long, and no sentence: a heading if a paragraph follows. */
    static boolean isHeading(Line line) {
        return line.length() <= LONGEST_HEADING
                && isCapitals(line)
                && line.charAt(line.length() - 1) != '.'
                && !line.text().equals("BT")
                && !isBullet(line);
    }

    /** Whether a line has letters, all of them capitals. */
    static boolean isCapitals(Line line) {
        boolean letters = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters |= Character.isUpperCase(c);
        }
        return letters;
    }

    /** Whether a sentence that was broken off may go on here. */
    static boolean startsSmall(Line line) {
        return !line.blank() && Character.isLowerCase(line.charAt(0));
    }

    /** Whether a line ends with a sentence, quotation marks and brackets after it set aside. */
    static boolean endsSentence(Line line) {
        int last = line.length() - 1;
        while (last >= 0 && isBehindSentence(line.charAt(last))) {
            last--;
        }
        return last >= 0 && isStop(line.charAt(last));
    }

    /** Whether a text that begins at {@code from} ends a sentence. */
    static boolean endsSentence(StringBuilder text, int from) {
        int last = text.length() - 1;
        while (last >= from && isBehindSentence(text.charAt(last))) {
            last--;
        }
        return last >= from && isStop(text.charAt(last));
    }

    private static boolean isBehindSentence(char c) {
        return "\"')]\u201D\u2019 ".indexOf(c) >= 0;
    }

    private static boolean isStop(char c) {
        return ".?!:".indexOf(c) >= 0;
    }
}
