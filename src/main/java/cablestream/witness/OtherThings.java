package cablestream.witness;

import cablestream.cable.Classification;
import cablestream.marking.Portion;
import cablestream.marking.Tokens;
import cablestream.text.Ascii;
import java.util.List;
import java.util.Set;

/**
 * Contents of brackets inside a sentence that are no markings: items of lists, clauses of laws, senators, documents,
 * abbreviations.
 */
final class OtherThings {
    /** Short forms of levels that have another meaning in a sentence. */
    private static final Set<String> AMBIGUOUS =
            Set.of("SEC", "CONF", "NS", "NC", "NR", "NU", "R", "T", "CTS", "CHEROKEE");

    private static final List<String> OTHER_THINGS =
            List.of("S&T", "C/O", "R/V", "C-IN-C", "S/RES", "S/PV", "S/.", "S.RES");

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

    private static final int LONGEST = 160;

    private static final int LONGEST_AFTER = 16;

    private OtherThings() {}

    /**
     * Whether a content is a senator, a document of the United Nations, or another name that begins like a marking:
     * {@code (R-OH)}, {@code (S/RES/1540)}.
     */
    static boolean isDocument(String content, PlainLine line, int open, int close) {
        String text = content.strip();
        boolean senator = text.startsWith("R-") && text.length() <= 8 && !text.endsWith("-NF");
        boolean other = OTHER_THINGS.stream().anyMatch(thing -> beginsWith(text, thing));
        boolean numbered = text.indexOf('/') > 0 && hasNumber(text);
        return senator || other || numbered || isCopyright(line, text, close);
    }

    /** Letters that are the first ones of the words before: {@code Socialists (S)}, {@code National Front (NF)}. */
    static boolean isAbbreviation(String content, PlainLine line, int open) {
        String letters = content.strip();
        Tokens before = Tokens.of(BracketPlaces.before(line, open));
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

    /** {@code (b)}, {@code (B/D)}: letters of reasons. */
    static boolean isReason(String content) {
        return content.chars().filter(Character::isLetter).allMatch(c -> c >= 'A' && c <= 'H');
    }

    /** {@code (C) 09 LISBON 44}. */
    static boolean isLabelOfItem(Portion portion, PlainLine line, int close) {
        String rest =
                close < 0 ? "" : piece(line.text(), close + 1, LONGEST_AFTER).stripLeading();
        return portion.isLetter() && !rest.isEmpty() && Character.isLetterOrDigit(rest.charAt(0));
    }

    /**
     * A letter or two inside a sentence, or in a list of names: before a small letter, a comma or a number; and after another one of that
     * kind, up to the full stop.
     */
    static boolean isInSentence(PlainLine line, int open, int close, Portion portion) {
        if (close < 0) {
            return false;
        }
        String before = BracketPlaces.before(line, open).stripTrailing();
        boolean stop = before.endsWith(".") || before.isEmpty();
        if (stop || BracketPlaces.isNumbered(before)) {
            return false;
        }
        String text = line.text();
        int next = close + 1;
        boolean comma = next < text.length() && ",;".indexOf(text.charAt(next)) >= 0;
        boolean goesOn = BracketPlaces.isBeforeSmall(line, close) || isBeforeNumber(text, next);
        boolean name = Character.isLetterOrDigit(before.charAt(before.length() - 1));
        boolean top = portion.level() == Classification.TOP_SECRET && !portion.isLetter();
        return !top && (comma || (name && (goesOn || isListOfNames(before))));
    }

    private static boolean isBeforeNumber(String text, int from) {
        int next = Ascii.skipBlanks(text, from);
        return next > from && next < text.length() && Ascii.isDigit(text.charAt(next));
    }

    /** {@code PSD (C), PS (L), PCP}. */
    private static boolean isListOfNames(String before) {
        int close = Math.max(before.lastIndexOf("),"), before.lastIndexOf(") OR"));
        return close >= 2 && before.charAt(close - 2) == '(' && before.indexOf(". ", close) < 0;
    }

    /** {@code C/KWH 12}: an amount per unit. */
    static boolean isRate(String content) {
        Tokens tokens = Tokens.of(content);
        return tokens.size() == 3
                && tokens.text(0).length() == 1
                && tokens.after(0).equals("/")
                && tokens.isNumber(2)
                && tokens.after(1).equals(" ");
    }

    static boolean isSmall(PlainLine line, int open, int close) {
        int end = close < 0 ? line.text().length() : close;
        return piece(line.text(), open + 1, Math.min(LONGEST, end - open - 1))
                .chars()
                .anyMatch(Character::isLowerCase);
    }

    /** {@code REF (C)}, {@code article 5 (C)}, {@code (B) AND (C)}. */
    static boolean isNamedItem(PlainLine line, int open) {
        Tokens before = Tokens.of(BracketPlaces.before(line, open));
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

    static boolean isCopyright(PlainLine line, String letters, int close) {
        if (!letters.equals("C") || close < 0) {
            return false;
        }
        String rest = piece(line.capitals(), close + 1, LONGEST_AFTER).stripLeading();
        return rest.length() >= 4
                && (rest.startsWith("19") || rest.startsWith("20"))
                && Character.isDigit(rest.charAt(2))
                && Character.isDigit(rest.charAt(3));
    }

    static String piece(String text, int from, int length) {
        return text.substring(Math.min(text.length(), from), Math.min(text.length(), from + length));
    }

    static boolean isAmbiguous(String letters) {
        return AMBIGUOUS.contains(letters);
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

    /** Whether a word begins with a capital and is longer than a letter. */
    private static boolean isName(PlainLine line, int open, Tokens before, int word) {
        int start = Math.max(0, open - BracketPlaces.LONGEST_BEFORE) + before.start(word);
        return before.text(word).length() > 1
                && Character.isUpperCase(line.text().charAt(start));
    }
}
