package cablestream.witness;

import cablestream.cable.Classification;
import cablestream.marking.Portion;
import cablestream.marking.PortionGrammar;
import cablestream.marking.Tokens;
import cablestream.reference.Bureaus;
import cablestream.reference.Markings;
import cablestream.text.Ascii;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Markings inside brackets of any kind. Where a marking is expected (after the number of a paragraph, at the beginning of a line) whatever
 * begins like one counts; inside a sentence only what is one as a whole, and no item of a list, clause of a law or plural.
 */
final class Brackets {
    /** How likely a marking is where a bracket stands. */
    enum Place {
        /** Where markings are written. */
        EXPECTED,
        /** After the end of a sentence, or at the end of a paragraph. */
        LIKELY,
        /** Inside a sentence. */
        UNLIKELY
    }

    private static final String OPENING = "([{<";
    private static final String CLOSING = ")]}>";
    private static final int LONGEST = 160;
    private static final int LONGEST_BEFORE = 80;
    private static final int LONGEST_AFTER = 16;
    private static final int LONGEST_UNCLOSED = 12;
    private static final int LINES_OF_A_LIST = 60;
    /** Short forms of levels that are the names of other things in a sentence. */
    private static final Set<String> AMBIGUOUS =
            Set.of("SEC", "CONF", "NS", "NC", "NR", "NU", "R", "T", "CTS", "CHEROKEE");

    private static final List<String> OTHER_THINGS = List.of("C/O", "R/V", "C-IN-C", "S/RES", "S/PV", "S/.", "S.RES");

    /** Words after which a letter in brackets is the name of an item. */
    private static final Set<String> BEFORE_LETTERS = Set.of(
            "REF",
            "REFS",
            "REFTEL",
            "REFTELS",
            "PARA",
            "PARAS",
            "PARAGRAPH",
            "PARAGRAPHS",
            "SUBPARA",
            "SUBPARAGRAPH",
            "ITEM",
            "ITEMS",
            "ARTICLE",
            "ARTICLES",
            "ART",
            "SECTION",
            "SECTIONS",
            "SUBSECTION",
            "ANNEX",
            "OPTION",
            "OPTIONS",
            "POINT",
            "POINTS",
            "PART",
            "CLAUSE",
            "CHAPTER",
            "TIER",
            "GROUP",
            "CATEGORY",
            "CLASS",
            "ALTERNATIVE",
            "TYPE",
            "PHASE",
            "REASON",
            "REASONS",
            "SEC");

    private final PortionGrammar grammar;
    private final Markings markings;
    private final Bureaus bureaus;
    private int lastB = -LINES_OF_A_LIST;

    Brackets(PortionGrammar grammar, Markings markings, Bureaus bureaus) {
        this.grammar = grammar;
        this.markings = markings;
        this.bureaus = bureaus;
    }

    /** Letters of lists above the text say nothing of lists in it. */
    void beginText() {
        lastB = -LINES_OF_A_LIST;
    }

    /**
     * Looks at all brackets of a line.
     *
     * @param line   with its number
     * @param before the line before; {@code null} if that is blank
     * @param after  the line after; {@code null} if that is blank
     * @param field  in what kind of field the line stands
     */
    void look(
            PlainLine line,
            int number,
            @Nullable PlainLine before,
            @Nullable PlainLine after,
            Field field,
            Consumer<Portion> found) {
        String capitals = line.capitals();
        for (int open = next(capitals, 0); open >= 0; open = next(capitals, open + 1)) {
            if (open + 1 < capitals.length() && OPENING.indexOf(capitals.charAt(open + 1)) >= 0) {
                // Of several brackets in a row the innermost has the content.
                continue;
            }
            int close = close(capitals, open, capitals.charAt(open) == '<');
            boolean closed = close >= 0;
            String content =
                    closed ? capitals.substring(open + 1, close) : unclosed(piece(capitals, open + 1, LONGEST), after);
            Portion portion = grammar.read(dollarAsS(content));
            boolean listed = noteLetter(content, number);
            if (portion.kind() == Portion.Kind.NONE) {
                continue;
            }
            Place place = place(line, open, closed ? close : capitals.length(), before, after);
            if (counts(portion, content, line, open, close, place, field) && !(listed && isListed(line, open))) {
                found.accept(portion);
            }
        }
        lookForLostOpening(line, found);
    }

    /** Whether a bracket of which nothing can be read stands where the marking of a paragraph does. */
    boolean hasUnreadable(PlainLine line) {
        String capitals = line.capitals();
        int open = next(capitals, 0);
        int close = open < 0 ? -1 : close(capitals, open, false);
        if (close < 0 || close - open > 9 || !isNumbered(capitals.substring(0, open))) {
            return false;
        }
        Tokens content = Tokens.of(capitals.substring(open + 1, close));
        return content.size() == 0 || (content.size() == 1 && content.text(0).equals("5"));
    }

    /** {@code 2. S) The}: the opening bracket is lost. */
    private void lookForLostOpening(PlainLine line, Consumer<Portion> found) {
        String capitals = line.capitals();
        int first = Ascii.skipBlanks(capitals, 0);
        if (first == capitals.length() || Character.isLetter(capitals.charAt(first))) {
            return;
        }
        int close = -1;
        for (int i = 0; i < Math.min(capitals.length(), 40) && close < 0; i++) {
            char c = capitals.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                return;
            }
            close = CLOSING.indexOf(c) >= 0 && i > 1 ? i : -1;
        }
        if (close < 0) {
            return;
        }
        int start = close;
        while (start > 0 && (Character.isLetter(capitals.charAt(start - 1)) || capitals.charAt(start - 1) == '/')) {
            start--;
        }
        if (start == close || !isNumbered(capitals.substring(0, start))) {
            return;
        }
        // A letter before the marking may be what is left of the bracket: lC).
        Portion portion = grammar.read(capitals.substring(start, close));
        Portion rest = close - start == 2 ? grammar.read(capitals.substring(start + 1, close)) : Portion.NONE;
        if (portion.kind() == Portion.Kind.MARKING) {
            found.accept(portion);
        } else if (rest.kind() == Portion.Kind.MARKING) {
            found.accept(rest);
        }
    }

    private boolean counts(
            Portion portion, String content, PlainLine line, int open, int close, Place place, Field field) {
        if (portion.kind() == Portion.Kind.NONE || isExcluded(portion, content, line, open, close, place, field)) {
            return false;
        }
        boolean office = isOffice(content, place, field);
        return switch (portion.kind()) {
            case MARKING -> true;
            case DAMAGED -> !office;
            case REMARK -> place != Place.UNLIKELY || countsInside(portion, field);
            case SUSPECT -> place == Place.EXPECTED && field == Field.TEXT;
            case NONE -> false;
        };
    }

    /** Senators, documents of the United Nations, and other things that begin like a marking: {@code (R-OH)}, {@code (S/RES/1540)}. */
    private static boolean isOtherThing(String content, PlainLine line, int open, int close) {
        String text = content.strip();
        boolean senator = text.startsWith("R-") && text.length() <= 8 && !text.endsWith("-NF");
        boolean other = OTHER_THINGS.stream().anyMatch(thing -> beginsWith(text, thing));
        boolean numbered = text.indexOf('/') > 0 && hasNumber(text);
        return senator || other || numbered || isCopyright(line, text, close);
    }

    private static boolean beginsWith(String text, String thing) {
        boolean ends = text.length() == thing.length()
                || (text.length() > thing.length() && !Character.isLetter(text.charAt(thing.length())));
        return text.startsWith(thing) && ends;
    }

    private static boolean hasNumber(String text) {
        Tokens tokens = Tokens.of(text);
        for (int token = 0; token < tokens.size(); token++) {
            if (tokens.isNumber(token) && tokens.text(token).length() >= 3) {
                return true;
            }
        }
        return false;
    }

    /** Letters that are the first ones of the words before: {@code Socialists (S)}, {@code National Front (NF)}. */
    private static boolean isAbbreviation(String content, PlainLine line, int open) {
        String letters = content.strip();
        Tokens before = Tokens.of(before(line, open));
        int words = before.size();
        if (letters.length() > words || letters.isEmpty() || letters.length() > 3) {
            return false;
        }
        if (letters.length() == 1) {
            boolean last = before.text(words - 1).startsWith(letters) && isName(line, open, before, words - 1);
            boolean second =
                    words > 1 && before.text(words - 2).startsWith(letters) && isName(line, open, before, words - 2);
            return last || second;
        }
        for (int i = 0; i < letters.length(); i++) {
            int word = words - letters.length() + i;
            if (before.text(word).charAt(0) != letters.charAt(i)
                    || before.text(word).length() == 1) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word begins with a capital and is longer than a letter. */
    private static boolean isName(PlainLine line, int open, Tokens before, int word) {
        int start = Math.max(0, open - LONGEST_BEFORE) + before.start(word);
        return before.text(word).length() > 1
                && Character.isUpperCase(line.text().charAt(start));
    }

    /** {@code (R-Ohio)} is a senator. */
    private static boolean countsInside(Portion portion, Field field) {
        boolean senator = portion.level() == Classification.RESTRICTED && portion.letters() <= LONGEST_UNCLOSED;
        return !senator && (field == Field.SUBJECT || portion.letters() > LONGEST_UNCLOSED);
    }

    /** What is no marking inside a sentence, though it would be one elsewhere. */
    private boolean isExcluded(
            Portion portion, String content, PlainLine line, int open, int close, Place place, Field field) {
        boolean listed = field == Field.REFERENCES || field == Field.TAGS;
        if ((field == Field.AUTHORITY && isReason(content)) || (listed && isLabelOfItem(portion, line, close))) {
            return true;
        }
        boolean ends = field == Field.SUBJECT
                && close >= 0
                && isSigns(line.capitals(), close + 1)
                && !isSmall(line, open, close);
        boolean attached =
                !ends && open > 0 && Character.isLetterOrDigit(line.text().charAt(open - 1));
        boolean numbered = isNumbered(line, open);
        if (attached && portion.letters() <= 3 && !numbered) {
            return true;
        }
        boolean expected = place == Place.EXPECTED && field != Field.SUBJECT;
        if (!numbered && !expected && isOtherThing(content, line, open, close)) {
            return true;
        }
        boolean afterStop = afterStop(before(line, open));
        if (place == Place.LIKELY
                && !afterStop
                && field != Field.NONE
                && portion.isLetter()
                && isNamedItem(line, open)) {
            return true;
        }
        if (place != Place.UNLIKELY) {
            return false;
        }
        if (field == Field.TEXT && isAbbreviation(content, line, open)) {
            return true;
        }
        boolean small = portion.isLetter() && isSmall(line, open, close);
        String letters = Tokens.of(content).joined(0, Tokens.of(content).size());
        boolean subject = field == Field.SUBJECT;
        return (small && !subject)
                || (AMBIGUOUS.contains(letters) && !subject)
                || (portion.isLetter()
                        && field != Field.NONE
                        && (isNamedItem(line, open) || isCopyright(line, letters, close)));
    }

    /** {@code (b)}, {@code (B/D)}: letters of reasons. */
    private static boolean isReason(String content) {
        return content.chars().filter(Character::isLetter).allMatch(c -> c >= 'A' && c <= 'H');
    }

    /** {@code (C) 09 LISBON 44}. */
    private static boolean isLabelOfItem(Portion portion, PlainLine line, int close) {
        String rest =
                close < 0 ? "" : piece(line.text(), close + 1, LONGEST_AFTER).stripLeading();
        return portion.isLetter() && !rest.isEmpty() && Character.isLetterOrDigit(rest.charAt(0));
    }

    private static boolean isSmall(PlainLine line, int open, int close) {
        int end = close < 0 ? line.text().length() : close;
        return piece(line.text(), open + 1, Math.min(LONGEST, end - open - 1))
                .chars()
                .anyMatch(Character::isLowerCase);
    }

    /** {@code REF (C)}, {@code article 5 (C)}, {@code (B) AND (C)}. */
    private static boolean isNamedItem(PlainLine line, int open) {
        Tokens before = Tokens.of(before(line, open));
        if (before.size() == 0) {
            return false;
        }
        int last = before.size() - 1;
        if (before.after(last).indexOf('.') >= 0) {
            return false;
        }
        return BEFORE_LETTERS.contains(before.text(last))
                || Character.isDigit(before.text(last).charAt(0));
    }

    private static boolean isCopyright(PlainLine line, String letters, int close) {
        if (!letters.equals("C") || close < 0) {
            return false;
        }
        String rest = piece(line.capitals(), close + 1, LONGEST_AFTER).stripLeading();
        return rest.length() >= 4
                && (rest.startsWith("19") || rest.startsWith("20"))
                && Character.isDigit(rest.charAt(2))
                && Character.isDigit(rest.charAt(3));
    }

    /** {@code S/CT}: a bureau whose symbol begins like a marking. */
    private boolean isOffice(String content, Place place, Field field) {
        String symbol = content.strip();
        int slash = symbol.indexOf('/');
        if (slash < 0 || symbol.indexOf(' ') >= 0) {
            return false;
        }
        boolean known = bureaus.isOffice(symbol);
        boolean exact = known && bureaus.hasSymbolWithSlash(symbol);
        return field == Field.TEXT && place == Place.EXPECTED ? false : place == Place.UNLIKELY ? known : exact;
    }

    private static String piece(String text, int from, int length) {
        return text.substring(Math.min(text.length(), from), Math.min(text.length(), from + length));
    }

    /** The text before a bracket, as far back as distinguishes a label from a sentence. */
    private static String before(PlainLine line, int open) {
        return line.capitals().substring(Math.max(0, open - LONGEST_BEFORE), open);
    }

    private Place place(PlainLine line, int open, int close, @Nullable PlainLine before, @Nullable PlainLine after) {
        String prefix = before(line, open);
        if (open > LONGEST_BEFORE) {
            return afterStop(prefix) ? Place.LIKELY : atEnd(line, close, after) ? Place.LIKELY : Place.UNLIKELY;
        }
        if (prefix.isBlank()) {
            return before != null && before.endsOpen() ? Place.UNLIKELY : Place.EXPECTED;
        }
        if (isLabel(prefix)) {
            return Place.EXPECTED;
        }
        return afterStop(prefix) || atEnd(line, close, after) ? Place.LIKELY : Place.UNLIKELY;
    }

    private static boolean afterStop(String prefix) {
        String plain = prefix.stripTrailing();
        char last = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
        return !Character.isLetterOrDigit(last) && last != ',' && CLOSING.indexOf(last) < 0;
    }

    /** Before a colon, or at the end of a paragraph. */
    private static boolean atEnd(PlainLine line, int close, @Nullable PlainLine after) {
        boolean heading =
                close + 1 < line.capitals().length() && line.capitals().charAt(close + 1) == ':';
        return heading || (after == null && isSigns(line.capitals(), close + 1));
    }

    private static boolean isSigns(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Nothing but numbers, letters and numerals of a list, signs, and other markings. */
    private boolean isLabel(String prefix) {
        Tokens tokens = Tokens.of(prefix);
        for (int token = 0; token < tokens.size(); token++) {
            String text = tokens.text(token);
            boolean label = (tokens.isNumber(token) && text.length() <= 3)
                    || text.length() == 1
                    || (text.length() <= 5 && text.chars().allMatch(c -> "IVX".indexOf(c) >= 0))
                    || text.startsWith("PARA")
                    || markings.inBrackets(text) != null;
            if (!label) {
                return false;
            }
        }
        return true;
    }

    /** Index after the number, letter, sign and markings with which a line begins; 0 if it begins with other words. */
    int endOfLabel(PlainLine line) {
        Tokens tokens = line.tokens();
        int end = 0;
        for (int token = 0; token < tokens.size(); token++) {
            String text = tokens.text(token);
            boolean bracket = tokens.start(token) > 0
                    && OPENING.indexOf(line.capitals().charAt(tokens.start(token) - 1)) >= 0
                    && markings.inBrackets(text) != null;
            boolean sign = !tokens.after(token).isEmpty()
                    && ".)".indexOf(tokens.after(token).charAt(0)) >= 0;
            boolean label = (tokens.isNumber(token) && text.length() <= 3) || (text.length() == 1 && sign && token < 2);
            if (!label && !bracket) {
                return end;
            }
            end = tokens.end(token) + (bracket || sign ? 1 : 0);
        }
        return end;
    }

    private static boolean isNumbered(PlainLine line, int open) {
        return open <= LONGEST_BEFORE && isNumbered(before(line, open));
    }

    /** Whether the last word before a bracket is the number of a paragraph, with nothing else before it. */
    private static boolean isNumbered(String prefix) {
        Tokens tokens = Tokens.of(prefix);
        for (int token = 0; token < tokens.size(); token++) {
            if (!tokens.isNumber(token) || tokens.text(token).length() > 3) {
                return false;
            }
        }
        return tokens.size() > 0;
    }

    /** Notes the letter B of a list; says whether the content is the letter after it. */
    private boolean noteLetter(String content, int number) {
        String letter = content.strip();
        if (letter.equals("B")) {
            lastB = number;
        }
        return letter.equals("C") && number - lastB < LINES_OF_A_LIST;
    }

    private static boolean isListed(PlainLine line, int open) {
        return !isNumbered(line, open);
    }

    private static String unclosed(String rest, @Nullable PlainLine after) {
        if (after != null) {
            int close = close(after.capitals(), -1, false);
            if (close >= 0 && rest.length() + close < LONGEST) {
                return rest + " " + after.capitals().substring(0, close);
            }
        }
        int end = rest.indexOf(' ');
        return end >= 0 && end <= LONGEST_UNCLOSED
                ? rest.substring(0, end)
                : rest.length() <= LONGEST_UNCLOSED ? rest : "";
    }

    private static String dollarAsS(String content) {
        int dollar = content.indexOf('$');
        boolean amount = dollar >= 0 && dollar + 1 < content.length() && Character.isDigit(content.charAt(dollar + 1));
        return dollar >= 0 && !amount ? content.replace('$', 'S') : content;
    }

    private static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '{' || c == '<') {
                return i;
            }
        }
        return -1;
    }

    private static int close(String text, int open, boolean angle) {
        for (int i = open + 1; i < Math.min(text.length(), open + LONGEST); i++) {
            if (CLOSING.indexOf(text.charAt(i)) >= 0 && (angle || text.charAt(i) != '>')) {
                return i;
            }
        }
        return -1;
    }
}
