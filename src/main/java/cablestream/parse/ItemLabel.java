package cablestream.parse;

import cablestream.text.Ascii;
import cablestream.text.Pilcrow;
import org.jspecify.annotations.Nullable;

/**
 * The letter or number in front of an item of a list: {@code A.}, {@code (A)}, {@code [A]}, {@code A)}, {@code A:}, {@code (1)}, with a
 * pilcrow in front or the 1 that damage made of it, and doubled: {@code A. (A)}, {@code REF A:}.
 *
 * @param name the letter in capitals, or the digits
 * @param end  index behind it
 */
record ItemLabel(String name, int end) {
    /** Initials look like labels: in the middle of a text only a letter that goes on with the list is one. */
    private static final int MOST_AHEAD = 2;

    /**
     * The label at {@code i} of a list.
     *
     * @param atStart whether nothing stands in front of it in the field or item
     * @param before  the label in front of it
     * @return {@code null} if none is there
     */
    static @Nullable ItemLabel read(String text, int i, boolean atStart, @Nullable ItemLabel before) {
        char previous = i == 0 ? ' ' : text.charAt(i - 1);
        if (" ;,".indexOf(previous) < 0 && previous != Pilcrow.SIGN) {
            return null;
        }
        int at = i;
        boolean marked = text.charAt(at) == Pilcrow.SIGN;
        if (marked) {
            at = Ascii.skipBlanks(text, at + 1);
        } else if (text.charAt(at) == '1'
                && before != null
                && at + 1 < text.length()
                && expected(text.charAt(at + 1), before)) {
            // A pilcrow that became the digit 1.
            at++;
        }
        at = behindWord(text, at);
        if (at >= text.length()) {
            return null;
        }
        ItemLabel label = bare(text, at);
        if (label == null) {
            return unmarked(text, i, atStart, before);
        }
        boolean fits = before == null
                ? label.isFirst() || (atStart && !label.isNumber()) || label.isSecondBehindCable(text, i)
                : label.follows(before);
        return marked || fits ? label.withoutDouble(text) : null;
    }

    /** Behind {@code REF} or {@code REF:}, which may stand in front of each letter. */
    private static int behindWord(String text, int at) {
        return Ascii.at(text, at, "REF ") || Ascii.at(text, at, "REF:") ? Ascii.skipBlanks(text, at + 4) : at;
    }

    /** Behind a second {@code REF:} at the start of the field. */
    static int skipDoubledHeading(String text) {
        boolean doubled = Ascii.starts(text, "REF:") || Ascii.starts(text, "REFS:");
        return doubled ? text.indexOf(':') + 1 : 0;
    }

    /** {@code A TESTVILLE 88 B SAMPLETON 1203}, {@code A - TESTVILLE 88}: a letter alone, exactly the one that is due. */
    private static @Nullable ItemLabel unmarked(String text, int i, boolean atStart, @Nullable ItemLabel before) {
        boolean due = before == null
                ? atStart && text.charAt(i) == 'A'
                : before.name.length() == 1 && text.charAt(i) == before.name.charAt(0) + 1;
        int dash = Ascii.skipBlanks(text, i + 1);
        boolean dashed = dash > i + 1 && Ascii.at(text, dash, "- ");
        int next = dashed ? dash + 2 : dash;
        boolean named = dash == i + 2 && Ascii.skipLetters(text, next) > next + 2;
        return due && (dashed || named) ? new ItemLabel(text.substring(i, i + 1), next) : null;
    }

    private boolean isNumber() {
        return Ascii.allDigits(name);
    }

    private boolean isFirst() {
        return name.equals("A") || name.equals("1");
    }

    /** {@code TESTVILLE 88 B. SAMPLETON 12}: the first item lacks its letter. */
    private boolean isSecondBehindCable(String text, int i) {
        int last = i - 1;
        while (last >= 0 && text.charAt(last) == ' ') {
            last--;
        }
        return name.equals("B") && last >= 0 && Ascii.isDigit(text.charAt(last));
    }

    private boolean follows(ItemLabel before) {
        int number = Ascii.number(name);
        int last = Ascii.number(before.name);
        return number < 0 || last < 0 ? expected(name.charAt(0), before) : number > last && number <= last + MOST_AHEAD;
    }

    private static boolean expected(char letter, ItemLabel before) {
        int step = Ascii.upper(letter) - before.name.charAt(0);
        return Ascii.isLetter(letter) && step >= 0 && step <= MOST_AHEAD;
    }

    private static @Nullable ItemLabel bare(String text, int at) {
        boolean opened = at < text.length() && (text.charAt(at) == '(' || text.charAt(at) == '[');
        int start = opened ? at + 1 : at;
        int end = Ascii.skipDigits(text, start);
        boolean number = end > start;
        if (!number) {
            end = start < text.length() && Ascii.isLetter(text.charAt(start)) ? start + 1 : start;
        }
        if (end == start || end - start > 2 || end >= text.length()) {
            return null;
        }
        char close = text.charAt(end);
        boolean closed = opened ? close == ')' || close == ']' : number ? close == ')' : ".):".indexOf(close) >= 0;
        boolean apart = closed
                && (end + 1 == text.length() || " (\"".indexOf(text.charAt(end + 1)) >= 0 || isWordBehind(text, end));
        return apart
                ? new ItemLabel(
                        number ? text.substring(start, end) : String.valueOf(Ascii.upper(text.charAt(start))), end + 1)
                : null;
    }

    /** {@code A.TESTVILLE}, but not {@code U.S.}. */
    private static boolean isWordBehind(String text, int close) {
        return close + 2 < text.length()
                && Ascii.isWord(text.charAt(close + 1))
                && Ascii.isWord(text.charAt(close + 2));
    }

    /** {@code A. A)} and {@code A. (A)} are one label. */
    private ItemLabel withoutDouble(String text) {
        int next = behindWord(text, Ascii.skipBlanks(text, end));
        ItemLabel second = next < text.length() ? bare(text, next) : null;
        return second != null && second.name.equals(name) ? new ItemLabel(name, second.end) : this;
    }
}
