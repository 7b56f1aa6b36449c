package cablestream.marking;

import cablestream.marking.MarkingRuns.Run;
import cablestream.reference.Marking;
import cablestream.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds markings inside one word: without the space to the next word ({@code SECRETNOFORN}, {@code SECRETLISBON1733},
 * {@code SIPDISNODIS}), after a crossed-out word ({@code SECXXXSECRET}), and with each letter doubled.
 */
final class FusedWords {
    /** A name in another word must be this long. */
    static final int SHORTEST = 5;

    private static final int FEWEST_LETTERS_IN_COMMON = 2;
    private static final int SHORTEST_DOUBLED = 2 * SHORTEST;
    private static final int SHORTEST_CHANGED = 9;
    private static final int FEWEST_DIGITS = 3;
    private static final String CROSSED_OUT = "XXX";

    /** Endings that turn the letters of a level into another word: {@code S E C R E T A R Y}. */
    private static final Set<String> ENDINGS = Set.of(
            "ARY", "ARIES", "ARIAT", "ARIATS", "ARIAL", "LY", "S", "ED", "ION", "IONS", "IVE", "IVES", "ITY", "NESS");

    /** Words that run on after a level where the space or the end of the line between them is lost. */
    private static final List<String> AFTER_LEVEL = List.of("PAGE", "NNNN", "SECTION", "BT", "UNCLAS", "SIPDIS");

    private static final List<String> SHORT_UNCLASSIFIED = List.of("UNCL", "UNC");

    private final LetterTree tree;

    FusedWords(LetterTree tree) {
        this.tree = tree;
    }

    /**
     * Whether a word may contain a marking, by a quick test.
     *
     * @param common number of letters that it shares with the beginning of a marking
     */
    boolean mayBe(Tokens tokens, int token, int common) {
        char first = tokens.letter(token, 0);
        if (common >= SHORTEST || (Ascii.isDigit(first) && !tokens.isNumber(token))) {
            return true;
        }
        boolean twice = tokens.length(token) >= SHORTEST_CHANGED && tokens.letter(token, 1) == first;
        return (twice && isDoubled(tokens.text(token)))
                || (common >= FEWEST_LETTERS_IN_COMMON && tokens.length(token) >= SHORTEST_CHANGED)
                        && (first == 'U' || hasCrossedOut(tokens, token));
    }

    /** The markings inside a word; {@code null} if there are none. */
    @Nullable
    Run at(Tokens tokens, int token) {
        if (tokens.length(token) <= SHORTEST) {
            return null;
        }
        String text = tokens.text(token);
        Marking twice = isDoubled(text) ? whole(everySecond(text)) : null;
        if (twice != null) {
            return new Run(twice, token + 1, List.of());
        }
        int start = start(tokens, token, text);
        int length = lengthAt(text, start);
        if (length == 0 || !isFused(tokens, token, text, start, start + length)) {
            return null;
        }
        return new Run(markingAt(text, start, length), token + 1, more(text, start + length));
    }

    /** A name of several words after whose last letters another name begins in the same word: {@code ROGER CHANNELSIPDIS}. */
    @Nullable
    Run after(Marking marking, Tokens tokens, int token, int end) {
        String rest = tokens.text(token).substring(end);
        boolean named = marking.name().replace(" ", "").length() >= SHORTEST
                && (marking.level() != null || marking.restricts());
        boolean follows = lengthAt(rest, 0) > 0
                || AFTER_LEVEL.stream().anyMatch(rest::startsWith)
                || marking.name().startsWith(rest + " ");
        return named && follows ? new Run(marking, token + 1, more(rest, 0)) : null;
    }

    /** Index of the first marking: after digits, a crossed-out word, or another name. */
    private int start(Tokens tokens, int token, String text) {
        int crossedOut = text.lastIndexOf(CROSSED_OUT);
        if (crossedOut >= 0 && lengthAt(text, crossedOut + CROSSED_OUT.length()) > 0) {
            return crossedOut + CROSSED_OUT.length();
        }
        int start = afterDigits(text);
        // Letters apart may run on from a letter before them: N/A S E C R E T.
        boolean lettersBefore = tokens.isApart(token) && lengthAt(text, start) == 0;
        start += lettersBefore && lengthAt(text, start + 1) > 0 ? 1 : 0;
        return start == 0 && lengthAt(text, 0) == 0 ? afterName(text) : start;
    }

    /** Index after a name without effect, before one with an effect: {@code SIPDISNODIS}, {@code UNCLSECRET}; 0 otherwise. */
    private int afterName(String text) {
        int node = LetterTree.ROOT;
        for (int i = 0; i < text.length() && node >= 0; i++) {
            node = tree.next(node, text.charAt(i));
            boolean named = node >= 0 && i + 1 >= SHORTEST && tree.marking(node) != null;
            if (named && lengthAt(text, i + 1) > 0) {
                return i + 1;
            }
        }
        for (String unclassified : SHORT_UNCLASSIFIED) {
            if (text.startsWith(unclassified) && lengthAt(text, unclassified.length()) > 0) {
                return unclassified.length();
            }
        }
        return 0;
    }

    /** Index after the last digit, which ends the word before; 0 without one. */
    private static int afterDigits(String text) {
        int digits = text.length();
        while (digits > 0 && !Character.isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        return digits == text.length() ? 0 : digits;
    }

    private boolean isFused(Tokens tokens, int token, String text, int start, int end) {
        String rest = text.substring(end);
        if (rest.isEmpty()) {
            return start > 0;
        }
        if (tokens.isApart(token)) {
            return !ENDINGS.contains(rest);
        }
        return lengthAt(rest, 0) > 0
                || AFTER_LEVEL.stream().anyMatch(rest::startsWith)
                || isPostAndNumber(tokens, token, rest);
    }

    /** {@code SECRETLISBON1733}, {@code SECRETLISBON 1733}. */
    private static boolean isPostAndNumber(Tokens tokens, int token, String rest) {
        int letters = Ascii.skipLetters(rest, 0);
        String post = rest.substring(0, letters);
        if (letters < FEWEST_DIGITS || ENDINGS.contains(post)) {
            return false;
        }
        boolean numberNext = letters == rest.length()
                && token + 1 < tokens.size()
                && tokens.isNumber(token + 1)
                && tokens.length(token + 1) >= FEWEST_DIGITS;
        return numberNext || (rest.length() - letters >= FEWEST_DIGITS && Ascii.allDigits(rest.substring(letters)));
    }

    private List<Marking> more(String text, int from) {
        List<Marking> more = new ArrayList<>(0);
        int at = from;
        while (at < text.length()) {
            int length = lengthAt(text, at);
            if (length > 0) {
                more.add(markingAt(text, at, length));
            }
            at += Math.max(1, length);
        }
        return more;
    }

    private Marking markingAt(String text, int from, int length) {
        Marking marking = whole(text.substring(from, from + length));
        if (marking == null) {
            throw new IllegalStateException("no marking where one was found");
        }
        return marking;
    }

    /** The marking that some letters are; {@code null} if they are none. */
    private @Nullable Marking whole(String letters) {
        int node = LetterTree.ROOT;
        for (int i = 0; i < letters.length() && node >= 0; i++) {
            node = tree.next(node, letters.charAt(i));
        }
        return node < 0 ? null : tree.marking(node);
    }

    /**
     * The length of the longest full name at an index, in letters; 0 if there is none. Short forms of names are left out,
     * as other words begin with them.
     */
    private int lengthAt(String text, int from) {
        int longest = 0;
        int node = LetterTree.ROOT;
        for (int i = from; i < text.length() && node >= 0; i++) {
            node = tree.next(node, text.charAt(i));
            Marking marking = node < 0 ? null : tree.marking(node);
            int length = i - from + 1;
            boolean named = marking != null
                    && length >= SHORTEST
                    && marking.name().replace(" ", "").length() <= length
                    && (marking.level() != null || marking.restricts());
            longest = named ? length : longest;
        }
        return longest;
    }

    /** Whether each letter is doubled. */
    static boolean isDoubled(String text) {
        int length = text.length();
        if (length < SHORTEST_DOUBLED || length % 2 != 0) {
            return false;
        }
        for (int i = 0; i < length; i += 2) {
            if (text.charAt(i) != text.charAt(i + 1)) {
                return false;
            }
        }
        return true;
    }

    static String everySecond(String text) {
        StringBuilder letters = new StringBuilder(text.length() / 2);
        for (int i = 0; i < text.length(); i += 2) {
            letters.append(text.charAt(i));
        }
        return letters.toString();
    }

    private static boolean hasCrossedOut(Tokens tokens, int token) {
        int run = 0;
        for (int i = 0; i < tokens.length(token); i++) {
            run = tokens.letter(token, i) == 'X' ? run + 1 : 0;
            if (run == CROSSED_OUT.length()) {
                return true;
            }
        }
        return false;
    }
}
