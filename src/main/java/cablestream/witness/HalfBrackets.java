package cablestream.witness;

import cablestream.marking.Portion;
import cablestream.marking.PortionGrammar;
import cablestream.marking.Tokens;
import cablestream.text.Ascii;
import org.jspecify.annotations.Nullable;

/**
 * Markings with a lost or misread bracket, or on a line between those of their brackets: {@code C) The},
 * {@code (C NF The}, {@code (Cl The}.
 */
final class HalfBrackets {
    private static final String OPENING = "([{<";
    private static final String CLOSING = ")]}>";
    /** The characters that a scan can have in place of a closing bracket. */
    private static final String MISREAD = "1IL|J!7";

    private static final int MOST_WORDS = 6;
    private static final int LONGEST_WORD = 12;
    private static final int LONGEST_MARKING = 24;
    private static final int FARTHEST = 40;

    private final PortionGrammar grammar;
    private final BracketPlaces places;

    HalfBrackets(PortionGrammar grammar, BracketPlaces places) {
        this.grammar = grammar;
        this.places = places;
    }

    /** The marking at the beginning of a text whose closing bracket is lost or misread. */
    Portion unclosed(String rest) {
        Portion found = Portion.NONE;
        int end = 0;
        for (int word = 0; word < MOST_WORDS && end >= 0 && end < rest.length(); word++) {
            int space = rest.indexOf(' ', end + 1);
            end = space < 0 ? rest.length() : space;
            if (end > LONGEST_WORD && word == 0 || end > LONGEST_MARKING) {
                return found;
            }
            Portion read = grammar.read(rest.substring(0, end));
            if (read.kind() == Portion.Kind.MARKING) {
                found = read;
            } else if (word == 0) {
                found = misread(rest.substring(0, end), read);
            }
        }
        return found;
    }

    /** Whether the first word of a content may end with a misread closing bracket. */
    static boolean mayBeMisread(String content) {
        int space = content.indexOf(' ');
        int end = space < 0 ? content.length() : space;
        return end > 1 && end <= LONGEST_WORD && MISREAD.indexOf(content.charAt(end - 1)) >= 0;
    }

    private Portion misread(String word, Portion read) {
        int last = word.length() - 1;
        boolean misread = last > 0 && MISREAD.indexOf(word.charAt(last)) >= 0;
        Portion shorter = misread ? grammar.read(word.substring(0, last)) : Portion.NONE;
        return shorter.kind() == Portion.Kind.MARKING ? shorter : read;
    }

    /** Whether the label of the subject is all that stands before an index. */
    private static boolean isSubject(String capitals, int end) {
        Tokens before = Tokens.of(capitals.substring(0, end));
        return before.size() == 1 && FieldLabel.of(before) == Field.SUBJECT;
    }

    /** {@code 2. S) The}: the opening bracket is lost. */
    Portion unopened(LineAt at) {
        PlainLine line = at.line();
        String capitals = line.capitals();
        int close = firstUnopened(capitals);
        int start = close < 0 ? -1 : startOfWord(capitals, close);
        if (start < 0 || start == close) {
            return Portion.NONE;
        }
        boolean numbered = BracketPlaces.isNumbered(capitals.substring(0, start)) || isSubject(capitals, start);
        boolean written = line.text().startsWith(capitals.substring(start, close), start);
        if (!numbered && !(written && places.isLabelled(line, start, at.before()))) {
            return Portion.NONE;
        }
        // A letter before the marking may be what is left of the bracket: lC).
        Portion portion = grammar.read(capitals.substring(start, close));
        Portion rest =
                close - start == 2 && numbered ? grammar.read(capitals.substring(start + 1, close)) : Portion.NONE;
        return portion.kind() == Portion.Kind.MARKING
                ? portion
                : rest.kind() == Portion.Kind.MARKING ? rest : Portion.NONE;
    }

    /** {@code … of it. S)}: the same at the end of a line, after a full stop. */
    Portion unopenedAtEnd(PlainLine line, Field field) {
        String capitals = line.capitals().stripTrailing();
        int close = capitals.length() - 1;
        if (close < 2 || CLOSING.indexOf(capitals.charAt(close)) < 0) {
            return Portion.NONE;
        }
        int start = startOfWord(capitals, close);
        boolean apart = start > 1 && start < close && capitals.charAt(start - 1) == ' ';
        String before = capitals.substring(Math.max(0, start - FARTHEST), Math.max(0, start))
                .stripTrailing();
        boolean opened = before.indexOf('(') >= 0 || before.indexOf('[') >= 0;
        boolean stop = field == Field.SUBJECT || before.endsWith(".");
        if (!apart || opened || !stop || !line.text().startsWith(capitals.substring(start, close), start)) {
            return Portion.NONE;
        }
        Portion portion = grammar.read(capitals.substring(start, close));
        return portion.kind() == Portion.Kind.MARKING ? portion : Portion.NONE;
    }

    /** A marking on a line of its own between the line that ends with its bracket and the one that begins with the other. */
    Portion betweenLines(LineAt at) {
        PlainLine before = at.before();
        PlainLine after = at.after();
        if (before == null || after == null || at.line().capitals().length() > LONGEST_MARKING) {
            return Portion.NONE;
        }
        return endsWith(before, OPENING) && beginsWith(after, CLOSING)
                ? grammar.read(at.line().capitals())
                : Portion.NONE;
    }

    private static boolean endsWith(PlainLine line, String signs) {
        String text = line.text().stripTrailing();
        return !text.isEmpty() && signs.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean beginsWith(PlainLine line, String signs) {
        int first = Ascii.skipBlanks(line.text(), 0);
        return first < line.text().length() && signs.indexOf(line.text().charAt(first)) >= 0;
    }

    /** Index of the first closing bracket near the beginning of a line that no other one opens; -1 without one. */
    private static int firstUnopened(String capitals) {
        int open = 0;
        for (int i = 0; i < Math.min(capitals.length(), FARTHEST); i++) {
            char c = capitals.charAt(i);
            open += c == '(' || c == '[' || c == '{' || c == '<' ? 1 : 0;
            boolean closes = c == ')' || c == ']' || c == '}' || c == '>';
            if (closes && open == 0 && !isQuotation(capitals, i) && !isItem(capitals, i)) {
                return i;
            }
            open -= closes && open > 0 ? 1 : 0;
        }
        return -1;
    }

    /** {@code >} at the beginning of a line. */
    private static boolean isQuotation(String capitals, int at) {
        return capitals.charAt(at) == '>' && (at == 0 || !Character.isLetter(capitals.charAt(at - 1)));
    }

    /** {@code ii)} or {@code 2)}, after which another one stands. */
    private static boolean isItem(String capitals, int at) {
        int start = startOfWord(capitals, at);
        boolean number = at > 0 && Character.isDigit(capitals.charAt(at - 1));
        boolean numeral = start < at && capitals.substring(start, at).chars().allMatch(c -> "IVX".indexOf(c) >= 0);
        return number || numeral;
    }

    private static int startOfWord(String capitals, int close) {
        int start = close;
        while (start > 0
                && close - start < LONGEST_MARKING
                && (Character.isLetter(capitals.charAt(start - 1)) || capitals.charAt(start - 1) == '/')) {
            start--;
        }
        return start;
    }

    /** The text after an opening bracket that is not closed on its line, up to the bracket on the next one. */
    static @Nullable String overLines(String rest, @Nullable PlainLine after, int longest) {
        if (after == null) {
            return null;
        }
        String next = after.capitals();
        for (int i = 0; i < Math.min(next.length(), longest - rest.length()); i++) {
            if (CLOSING.indexOf(next.charAt(i)) >= 0 && next.charAt(i) != '>') {
                return rest + " " + next.substring(0, i);
            }
        }
        return null;
    }
}
