package cablestream.parse;

import cablestream.marking.Tokens;
import cablestream.reference.Marking;
import cablestream.reference.Markings;
import cablestream.text.Ascii;
import cablestream.text.FirstCharClass;
import cablestream.text.Line;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A portion marking (5 FAH-1 H-240): {@code (C)}, {@code (S//NF)}, {@code (SBU/NF)}, {@code (C - ENTIRE TEXT)}, {@code C)}.
 *
 * @param marking without parentheses, in capitals
 * @param end     index after it
 */
record PortionMark(String marking, int end) {
    private static final Markings MARKINGS = Markings.builtIn();
    private static final int LONGEST = 80;
    private static final int LONGEST_LEVEL = "UNCLASSIFIED".length();
    /** Information of a foreign government, which may be named. */
    private static final String FOREIGN = "FGI";

    private static final String[] LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");

    /** An opening bracket, or the first letter of a level. */
    private static final int INITIALS = FirstCharClass.MARK | FirstCharClass.anyOf("UCSTRLF");

    /** The marking that a line begins with; {@code null} if it begins with none. */
    static @Nullable PortionMark opening(Line line) {
        return line.begins(INITIALS) ? read(line.text(), 0) : null;
    }

    /** The marking that begins at {@code from}; {@code null} if none does. */
    static @Nullable PortionMark read(String text, int from) {
        int open = Ascii.skipBlanks(text, from);
        boolean opened = open < text.length() && text.charAt(open) == '(';
        int start = opened ? open + 1 : open;
        int level = Ascii.skipLetters(text, start);
        if (level == start || level - start > LONGEST_LEVEL || !isLevel(capitals(text, start, level))) {
            return null;
        }
        int close = close(text, level, opened);
        if (close < 0) {
            return null;
        }
        if (opened && text.charAt(level) != ')' && isOfMarkings(text, start, close)) {
            return new PortionMark(capitals(text, start, close).replace(" ", ""), close + 1);
        }
        String released = opened ? releasedTo(capitals(text, start, close)) : null;
        if (released != null) {
            return new PortionMark(released, close + 1);
        }
        int end = level;
        while (end < close && text.charAt(end) != ' ' && text.charAt(end) != '-') {
            end++;
        }
        return new PortionMark(capitals(text, start, end), close + 1);
    }

    /** Whether a level and controls are all there is: {@code C / NF}. */
    private static boolean isOfMarkings(String text, int from, int to) {
        Tokens tokens = Tokens.of(capitals(text, from, to));
        boolean restricts = false;
        for (int token = 0; token < tokens.size(); token++) {
            Marking marking = MARKINGS.inBrackets(tokens.text(token));
            if (marking == null) {
                return false;
            }
            restricts |= marking.restricts();
        }
        return restricts;
    }

    /** {@code C/REL NORWAY}, {@code S//REL TO USA, GBR}: the nations belong to the control before them; {@code null} if it has none. */
    private static @Nullable String releasedTo(String content) {
        int remark = content.indexOf(" - ");
        String marking = remark < 0 ? content : content.substring(0, remark);
        boolean released = false;
        for (int from = marking.indexOf('/') + 1; from > 0; from = marking.indexOf('/', from) + 1) {
            int part = Ascii.skipBlanks(marking, from);
            int word = Ascii.skipLetters(marking, part);
            int nation = Ascii.skipBlanks(marking, word);
            Marking control = word == part ? null : MARKINGS.inBrackets(marking.substring(part, word));
            boolean named = nation > word && nation < marking.length() && Ascii.isLetter(marking.charAt(nation));
            released |= control != null && (control.goesOn() || control.name().equals(FOREIGN)) && named;
        }
        return released ? withoutBlanksAroundSlashes(marking) : null;
    }

    private static String withoutBlanksAroundSlashes(String marking) {
        StringBuilder kept = new StringBuilder(marking.length());
        for (int i = 0; i < marking.length(); i++) {
            char c = marking.charAt(i);
            int next = Ascii.skipBlanks(marking, i);
            boolean left = c == ' '
                    && (next == marking.length()
                            || next > i + 1
                            || marking.charAt(next) == '/'
                            || i > 0 && marking.charAt(i - 1) == '/');
            if (!left) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean isLevel(String word) {
        Marking marking = MARKINGS.inBrackets(word);
        return marking != null && marking.level() != null;
    }

    /** The letters in capitals. Most are one letter, for which there is one shared string each. */
    private static String capitals(String text, int from, int to) {
        int letter = to - from == 1 ? Ascii.upper(text.charAt(from)) - 'A' : -1;
        return letter >= 0 && letter < LETTERS.length
                ? LETTERS[letter]
                : text.substring(from, to).toUpperCase(Locale.ROOT);
    }

    /** The index of the closing parenthesis. Without an opening one it must follow at once. */
    private static int close(String text, int level, boolean opened) {
        int close = text.indexOf(')', level);
        boolean near = close >= 0 && close - level <= (opened ? LONGEST : 4);
        return near && isControl(text, level, close) ? close : -1;
    }

    /** Whether the text after the level is a control after a slash, or a remark after a dash. */
    private static boolean isControl(String text, int from, int to) {
        int next = Ascii.skipBlanks(text, from);
        return next == to || "/-,".indexOf(text.charAt(next)) >= 0;
    }
}
