package cablestream.witness;

import cablestream.cable.Classification;
import cablestream.marking.MarkingRuns;
import cablestream.marking.PortionGrammar;
import cablestream.reference.Marking;
import cablestream.text.Ascii;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** A cheap test of raw lines of the text: most cannot have a marking, and are not looked at. */
final class LineFilter {
    private static final int LETTERS = 26;
    private static final int LONGEST_ALONE = 48;
    private static final int KEY_LETTERS = 4;
    private static final byte SMALL = 0;
    private static final byte SIGN = 1;
    /** A capital, or a digit that scanning makes of one. */
    private static final byte CAPITAL = 2;

    private static final byte OPENING = 3;
    private static final byte CLOSING = 4;
    private static final byte RESIDUE = 5;
    private static final byte MAYBE_RESIDUE = 6;
    /** The kind of each ASCII character. */
    private static final byte[] KINDS = new byte[0x80];

    static {
        Arrays.fill(KINDS, RESIDUE);
        Arrays.fill(KINDS, ' ', 0x7F, SIGN);
        Arrays.fill(KINDS, 'a', 'z' + 1, SMALL);
        Arrays.fill(KINDS, 'A', 'Z' + 1, CAPITAL);
        mark("01358", CAPITAL);
        mark("([{", OPENING);
        mark(")]}", CLOSING);
        mark("<>&\\`", RESIDUE);
        mark("=%?*$", MAYBE_RESIDUE);
    }

    /** First words of lines about markings. */
    private static final Set<String> FIRST_WORDS = Set.of(
            "PAGE",
            "CLASSIFIED",
            "CLASS",
            "CAPTION",
            "CAPTIONS",
            "CAVEAT",
            "CAVEATS",
            "HANDLING",
            "MARKING",
            "MARKINGS",
            "CHANNEL",
            "DISTRIBUTION",
            "DERIVED",
            "DECL",
            "DECLAS",
            "DECLASSIFY",
            "DECLASSIFIED",
            "DECLASSIFICATION",
            "CLASSIFICATION",
            "CLASSIFIEDBY",
            "REASON",
            "REASONS",
            "OVERALL",
            "BANNER",
            "HEADER",
            "FOOTER",
            "BEGIN",
            "END",
            "QUOTE",
            "UNQUOTE",
            "CURRENT",
            "ENTIRE",
            "THIS",
            "OADR",
            "GDS",
            "XGDS",
            "MESSAGE",
            "TEXT",
            "LEVEL",
            "CABLE",
            "SUMMARY",
            "AND");

    /** Words of labels and sentences that say of a message how it is marked, wherever on a line they stand. */
    private static final Set<String> LABELS = Set.of(
            "CLASSIFICATION",
            "CLASSIFIED",
            "CLASSIF",
            "CLASS",
            "CLAS",
            "CAVEAT",
            "CAVEATS",
            "CAPTION",
            "CAPTIONS",
            "HANDLING",
            "MARKING",
            "MARKINGS",
            "DISSEM",
            "DISSEMINATION",
            "EYES",
            "SENSITIVITY");

    /** Ordinary words that are markings if they are written in capitals. */
    private static final Set<String> IN_CAPITALS_ONLY =
            Set.of("ONLY", "SENSITIVE", "COSMIC", "USIA", "CODE", "HANDLE", "SPECIAL", "STATE", "FIVE", "PASS");

    /** Captions of two letters that name no office, and the word for a group of downgrading. */
    private static final Set<String> SHORT_CAPTIONS = Set.of("NF", "ND", "XD", "GP");

    private static final int SHORTEST_IN_ANY_CASE = 4;
    private static final int SHORTEST_DECLASSIFY = 9;
    private static final int LETTERS_OF_ANY_CASE = 3;

    private final MarkingRuns runs;
    private final PortionGrammar grammar;

    /** Words that are looked for in either case, and which first two and three letters they have. */
    private final Set<String> inAnyCase = new HashSet<>(LABELS);

    private final boolean[] firstTwo = new boolean[LETTERS * LETTERS];

    private final boolean[] firstThree = new boolean[LETTERS * LETTERS * LETTERS];

    /** The keys of the first words of lines of markings, and of lines about them. */
    private final Set<Integer> firstKeys = new HashSet<>();

    /** First letters, four at most, of the first words of levels and of markings that restrict. */
    private final Set<Integer> keys = new HashSet<>();

    /** Pairs of first letters of markings in full, and of words after which one stands. */
    private final boolean[] beginnings = new boolean[LETTERS * LETTERS];

    LineFilter(Vocabulary words) {
        this.runs = words.runs();
        this.grammar = words.grammar();
        for (Marking marking : words.tables().markings().byLetters().values()) {
            add(marking.name());
            marking.spellings().forEach(this::add);
            boolean counts =
                    marking.restricts() || (marking.level() != null && marking.level() != Classification.UNCLASSIFIED);
            if (counts) {
                addInAnyCase(marking.name());
                marking.spellings().forEach(this::addInAnyCase);
                addKey(marking.name());
                marking.spellings().forEach(this::addKey);
            }
        }
        FIRST_WORDS.forEach(this::add);
        SHORT_CAPTIONS.forEach(this::addKey);
        add("DECIASSIFY");
        inAnyCase.forEach(word -> {
            firstThree[three(word, 0)] = true;
            firstTwo[three(word, 0) / LETTERS] = true;
        });
        firstTwo[('N' - 'A') * LETTERS + 'O' - 'A'] = true;
    }

    /** Adds a name of one word: the parts of longer names are ordinary words. */
    private void addInAnyCase(String name) {
        boolean word = name.length() >= SHORTEST_IN_ANY_CASE && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        if (word && !IN_CAPITALS_ONLY.contains(name)) {
            inAnyCase.add(name);
        }
    }

    /** The first three letters of a word in either case, as a number; -1 if one of them is no letter. */
    private static int three(String text, int from) {
        int number = 0;
        for (int i = from; i < from + LETTERS_OF_ANY_CASE; i++) {
            char c = upper(text.charAt(i));
            if (c < 'A' || c > 'Z') {
                return -1;
            }
            number = number * LETTERS + c - 'A';
        }
        return number;
    }

    /** Whether a whole word is one that is looked for in either case. */
    private boolean isInAnyCase(String text, int from, int end) {
        if (end - from < SHORTEST_IN_ANY_CASE) {
            return false;
        }
        char first = upper(text.charAt(from));
        char second = upper(text.charAt(from + 1));
        boolean letters = first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z';
        if (!letters || !firstTwo[(first - 'A') * LETTERS + second - 'A']) {
            return false;
        }
        if (first == 'N' && isDenial(text, from)) {
            return true;
        }
        int three = three(text, from);
        if (three < 0 || !firstThree[three]) {
            return false;
        }
        int stop = from + LETTERS_OF_ANY_CASE;
        while (stop < end && isWord(text.charAt(stop))) {
            stop++;
        }
        return inAnyCase.contains(Ascii.capitals(text.substring(from, stop)));
    }

    private static void mark(String signs, byte kind) {
        for (int i = 0; i < signs.length(); i++) {
            KINDS[signs.charAt(i)] = kind;
        }
    }

    /** The first four letters of a word in either case, as a number. */
    private static int key(String text, int from, int end) {
        int key = 0;
        for (int i = from; i < Math.min(end, from + KEY_LETTERS); i++) {
            boolean smallL = text.charAt(i) == 'l' && i > from && isCapital(text, i - 1, end);
            char c = smallL ? 'I' : letter(upper(text.charAt(i)));
            if (c < 'A' || c > 'Z') {
                break;
            }
            key = key * LETTERS + c - 'A' + 1;
        }
        return key;
    }

    private void add(String word) {
        firstKeys.add(key(word, 0, word.length()));
        int first = word.charAt(0) - 'A';
        int second = word.length() > 1 ? word.charAt(1) - 'A' : -1;
        if (first >= 0 && first < LETTERS && second >= 0 && second < LETTERS) {
            beginnings[first * LETTERS + second] = true;
        }
    }

    private void addKey(String name) {
        int key = 0;
        for (int i = 0; i < Math.min(KEY_LETTERS, name.length()) && isCapital(name, i, name.length()); i++) {
            key = key * LETTERS + name.charAt(i) - 'A' + 1;
        }
        keys.add(key);
    }

    /** Whether the line {@code [from, end)} of the text may have a marking. */
    boolean mayHaveMarking(String text, int from, int end) {
        int first = from;
        while (first < end && !isWord(text.charAt(first)) && text.charAt(first) < 0x80) {
            first++;
        }
        return first < end && (mayBegin(text, first, end) || isShortCapitals(text, first, end))
                || hasBracketOrWord(text, from, end);
    }

    /** A damaged marking begins like none. */
    private static boolean isShortCapitals(String text, int from, int end) {
        if (end - from > LONGEST_ALONE) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (text.charAt(i) >= 'a' && text.charAt(i) <= 'z' && text.charAt(i) != 'l') {
                return false;
            }
        }
        return true;
    }

    private boolean mayBegin(String text, int first, int end) {
        char one = upper(text.charAt(first));
        if (one < 'A' || one > 'Z') {
            return true;
        }
        char two = first + 1 < end ? upper(text.charAt(first + 1)) : ' ';
        if (two < 'A' || two > 'Z') {
            return true;
        }
        return beginnings[(one - 'A') * LETTERS + two - 'A']
                && firstKeys.contains(key(text, first, end))
                && mayBeFirstWord(text, first, end);
    }

    /** A word in capitals may be damaged; of the others only those count that are in the table. */
    private boolean mayBeFirstWord(String text, int first, int end) {
        int stop = first;
        boolean capitals = true;
        while (stop < end && isWord(text.charAt(stop))) {
            capitals &= text.charAt(stop) < 'a';
            stop++;
        }
        return capitals
                || runs.mayBegin(text, first, end)
                || isDeclassify(text, first, stop)
                || FIRST_WORDS.contains(Ascii.capitals(text.substring(first, stop)));
    }

    /** The word for declassifying, which may be damaged. */
    private static boolean isDeclassify(String text, int first, int stop) {
        return stop - first >= SHORTEST_DECLASSIFY && (Ascii.at(text, first, "DECL") || Ascii.at(text, first, "DEC1"));
    }

    /** Looks at each character once: for brackets and residue, and for words in capitals that begin like a marking. */
    private boolean hasBracketOrWord(String text, int from, int end) {
        boolean start = true;
        boolean inBracket = false;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            byte kind = c < KINDS.length ? KINDS[c] : RESIDUE;
            if (kind == SMALL && !start) {
                continue;
            }
            boolean found = switch (kind) {
                case SMALL -> isInAnyCase(text, i, end);
                case SIGN -> c == '/' && isControl(text, i + 1, end);
                case CAPITAL -> start && (mayBeWord(text, i, end) || isInAnyCase(text, i, end));
                case OPENING -> grammar.mayBegin(text, i + 1, end);
                case CLOSING -> !inBracket;
                case MAYBE_RESIDUE -> PlainText.isResidue(text, i, end);
                default -> true;
            };
            if (found) {
                return true;
            }
            start = kind != SMALL && (kind != CAPITAL || c <= '9');
            inBracket = kind == OPENING || (inBracket && kind != CLOSING);
        }
        return false;
    }

    /** {@code 002 OF 003}. */
    private static boolean isOfNumber(String text, int from, int end) {
        return text.charAt(from) == 'O'
                && from + 3 < end
                && text.startsWith("OF ", from)
                && Ascii.isDigit(text.charAt(from + 3));
    }

    /** {@code Not for release}, {@code no distribution}. */
    private static boolean isDenial(String text, int from) {
        return Ascii.at(text, from, "NOT FOR ")
                || Ascii.at(text, from, "NOT REL")
                || Ascii.at(text, from, "NO DIS")
                || Ascii.at(text, from, "NO FOREIGN ")
                || Ascii.at(text, from, "NO RELEASE ");
    }

    /** {@code /NF}. */
    private static boolean isControl(String text, int from, int end) {
        return from + 1 < end
                && text.charAt(from) == 'N'
                && text.charAt(from + 1) == 'F'
                && (from + 2 == end || !isWord(text.charAt(from + 2)));
    }

    /** Whether a word in capitals may be one of the words, by its first four letters; letters apart may be any word. */
    private boolean mayBeWord(String text, int from, int end) {
        char second = from + 1 < end ? text.charAt(from + 1) : ' ';
        if (Ascii.isLower(second) && second != 'l') {
            return false;
        }
        int i = from;
        while (i < end && i < from + KEY_LETTERS && isCapital(text, i, end)) {
            i++;
        }
        boolean apart = i == from + 1
                && i + 1 < end
                && text.charAt(i) <= '/'
                && isCapital(text, i + 1, end)
                && !isCapital(text, i + 2, end);
        return apart
                || isOfNumber(text, from, end)
                || isShortForm(text, from, i, end)
                || (i > from + 1 && keys.contains(key(text, from, end)));
    }

    /** A short form before a sign, {@code C: The}, or the one that no other word is: {@code NF}. */
    private static boolean isShortForm(String text, int from, int to, int end) {
        boolean control = to == from + 2 && text.charAt(from) == 'N' && text.charAt(from + 1) == 'F';
        boolean ends = to == end || !isWord(text.charAt(to));
        boolean sign = to < end && ":/|-".indexOf(text.charAt(to)) >= 0;
        boolean level = to <= from + 2 && (text.charAt(to - 1) == 'S' || text.charAt(to - 1) == 'C');
        return ends && (control || (level && sign));
    }

    private static boolean isCapital(String text, int at, int end) {
        return at < end && letter(text.charAt(at)) >= 'A' && letter(text.charAt(at)) <= 'Z';
    }

    /** The letter that scanning makes a digit of; anything else as it is. */
    private static char letter(char c) {
        return switch (c) {
            case '0' -> 'O';
            case '1' -> 'I';
            case '3' -> 'E';
            case '5' -> 'S';
            case '8' -> 'B';
            default -> c;
        };
    }

    /** Whether a line has neither residue nor anything but ASCII. */
    static boolean isPlain(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= KINDS.length
                    || (KINDS[c] >= RESIDUE && (c < ' ' || c == 0x7F || PlainText.isResidue(line, i, line.length())))) {
                return false;
            }
        }
        return true;
    }

    /** Index of the line feed that ends the line, or of the end of the text. */
    static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static boolean isWord(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }
}
