package cablestream.parse;

import cablestream.text.Ascii;
import cablestream.text.Pilcrow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letter or number before an item of a list: {@code A.}, {@code (A)}, {@code [A]}, {@code A)}, {@code A:}, {@code (1)}, with a
 * pilcrow in front or the 1 that damage made of it, and doubled: {@code A. (A)}, {@code REF A:}.
 *
 * @param name the letter in capitals, or the digits
 * @param end  index after it
 */
record ItemLabel(String name, int end) {
    /**
     * The largest jump of a label in the middle of a text. Initials look like labels: there, only a letter that continues
     * the list is one.
     */
    private static final int MOST_AHEAD = 2;

    /** Words like the label; longest first. {@code REF A} begins an item. */
    private static final List<String> HEADINGS =
            List.of("REFERENCES", "REFERENCE", "REFTEL(S)", "REFTELS", "REFTEL", "REF(S)", "REFS", "REF:");

    /**
     * The label at {@code i} of a list; {@code null} if there is none.
     *
     * @param atStart whether no text stands before it in the field or item
     * @param before  the label before it
     * @return {@code null} if none is there
     */
    static @Nullable ItemLabel read(String text, int i, boolean atStart, @Nullable ItemLabel before) {
        if (!mayBegin(text, i, before)) {
            return null;
        }
        boolean marked = text.charAt(i) == Pilcrow.SIGN;
        int sign = marked ? Ascii.skipBlanks(text, i + 1) : afterDamagedSign(text, i, atStart, before);
        int at = afterWord(text, sign);
        if (at >= text.length()) {
            return null;
        }
        ItemLabel label = bare(text, at, before == null ? 0 : Ascii.number(before.name));
        if (label == null) {
            return unmarked(text, sign, atStart, before);
        }
        boolean fits = before == null
                ? label.isFirst() || (atStart && !label.isNumber()) || label.isSecondBehindCable(text, i)
                : label.follows(before);
        return marked || fits ? label.withoutDouble(text) : null;
    }

    /**
     * Whether a label may begin at an index: after a space, a mark that ends an item, or, in a list that has begun, the
     * remark of an item: {@code (NOTAL)B. TESTVILLE 88}.
     */
    private static boolean mayBegin(String text, int i, @Nullable ItemLabel before) {
        char previous = i == 0 ? ' ' : text.charAt(i - 1);
        boolean dash = previous == '-' && (i == 1 || " -".indexOf(text.charAt(i - 2)) >= 0);
        return dash || " ;,".indexOf(previous) >= 0 || previous == Pilcrow.SIGN || (previous == ')' && before != null);
    }

    /** Index after the digit 1 that a pilcrow became, before the next letter; {@code i} if there is none. */
    private static int afterDamagedSign(String text, int i, boolean atStart, @Nullable ItemLabel before) {
        int letter = text.charAt(i) == '1' ? Ascii.skipBlanks(text, i + 1) : text.length();
        boolean opened = letter + 1 < text.length() && text.charAt(letter) == '(';
        int at = opened ? letter + 1 : letter;
        if (at >= text.length() || (letter > i + 1 && isNumberOfPost(text, i))) {
            return i;
        }
        boolean due = before == null
                ? atStart && text.charAt(at) == 'A' && bare(text, letter, 0) != null
                : expected(text.charAt(at), before);
        return due && (letter == i + 1 || bare(text, letter, 0) != null) ? letter : i;
    }

    /** {@code TESTVILLE 1 B. …}: the 1 belongs to the word before it. */
    private static boolean isNumberOfPost(String text, int i) {
        int last = i - 1;
        while (last >= 0 && text.charAt(last) == ' ') {
            last--;
        }
        return last >= 0 && Ascii.isLetter(text.charAt(last));
    }

    /** The index after {@code REF} or {@code REF:}, which may stand before each letter. */
    private static int afterWord(String text, int at) {
        return Ascii.at(text, at, "REF ") || Ascii.at(text, at, "REF:") ? Ascii.skipBlanks(text, at + 4) : at;
    }

    /** The index after further words like the label at the start of the field: {@code REF: REFTELS A. …}. */
    static int skipDoubledHeading(String text) {
        int at = 0;
        for (int word = headingEnd(text, at); word > at; word = headingEnd(text, at)) {
            at = word;
        }
        return at;
    }

    private static int headingEnd(String text, int from) {
        int start = Ascii.skipBlanks(text, from);
        for (String heading : HEADINGS) {
            if (Ascii.wordAt(text, start, heading)) {
                int end = Ascii.skipBlanks(text, start + heading.length());
                return end < text.length() && text.charAt(end) == ':' ? end + 1 : end;
            }
        }
        return from;
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

    /** Whether the label that was found at {@code i} has the digit 1 before it that a pilcrow became. */
    boolean afterDamagedSign(String text, int i) {
        return text.charAt(i) == '1' && !isNumber();
    }

    /** Whether it is the label that is due after another, or at the beginning of a list ({@code null}). */
    boolean isNextAfter(@Nullable ItemLabel before) {
        if (before == null) {
            return isFirst();
        }
        int number = Ascii.number(name);
        int last = Ascii.number(before.name);
        if (number >= 0 && last >= 0) {
            return number == last + 1;
        }
        return name.length() > 1 || before.name.length() > 1 || name.charAt(0) == before.name.charAt(0) + 1;
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

    /**
     * A label by itself.
     *
     * @param last the number of the label before it: the next one may have a full stop, as the first may; at all others a number with
     *             one ends a reference
     */
    private static @Nullable ItemLabel bare(String text, int at, int last) {
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
        boolean next = number && last >= 0 && Ascii.number(text, start, end) == last + 1;
        String closing = opened ? ")]" : !number ? ".):" : next ? ".)" : ")";
        boolean closed = closing.indexOf(close) >= 0;
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
        int next = afterWord(text, Ascii.skipBlanks(text, end));
        ItemLabel second = next < text.length() ? bare(text, next, -1) : null;
        return second != null && second.name.equals(name) ? new ItemLabel(name, second.end) : this;
    }
}
