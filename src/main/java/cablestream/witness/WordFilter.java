package cablestream.witness;

import cablestream.cable.Classification;
import cablestream.marking.PortionGrammar;
import cablestream.reference.Marking;
import cablestream.text.Ascii;
import java.util.HashSet;
import java.util.Set;

/** A cheap test of a line for words at any place that may be markings, for brackets that may have one, and for residue. */
final class WordFilter {
    private static final int LETTERS = FirstLetters.LETTERS;

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

    private final PortionGrammar grammar;

    /** Words that are looked for in either case, and which first two and three letters they have. */
    private final Set<String> inAnyCase = new HashSet<>(LABELS);

    private final boolean[] firstTwo = new boolean[LETTERS * LETTERS];
    private final boolean[] firstThree = new boolean[LETTERS * LETTERS * LETTERS];

    /** Keys of the first words of levels and of markings that restrict, and their first two letters. */
    private final Set<Integer> keys = new HashSet<>();

    private final boolean[] firstTwoOfKeys = new boolean[LETTERS * LETTERS];

    private final ExaminedCharacters examined;

    WordFilter(Vocabulary words) {
        this.grammar = words.grammar();
        for (Marking marking : words.tables().markings().byLetters().values()) {
            boolean counts =
                    marking.restricts() || (marking.level() != null && marking.level() != Classification.UNCLASSIFIED);
            if (counts) {
                add(marking.name());
                marking.spellings().forEach(this::add);
            }
        }
        SHORT_CAPTIONS.forEach(this::addKey);
        for (String word : inAnyCase) {
            firstThree[FirstLetters.three(word, 0)] = true;
            firstTwo[FirstLetters.three(word, 0) / LETTERS] = true;
        }
        firstTwo[FirstLetters.two('N', 'O')] = true;
        this.examined = new ExaminedCharacters(this::isExamined);
    }

    /** Adds a name; in either case only one of one word: the parts of longer names are ordinary words. */
    private void add(String name) {
        addKey(name);
        boolean word = name.length() >= SHORTEST_IN_ANY_CASE && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        if (word && !IN_CAPITALS_ONLY.contains(name)) {
            inAnyCase.add(name);
        }
    }

    private void addKey(String name) {
        keys.add(FirstLetters.keyOfName(name));
        int two = name.length() > 1
                ? FirstLetters.two(FirstLetters.letter(name.charAt(0)), FirstLetters.letter(name.charAt(1)))
                : -1;
        if (two >= 0) {
            firstTwoOfKeys[two] = true;
        }
    }

    /** Whether a word that begins with two characters may be one that is searched: its first letter is a capital, or it is in either case. */
    private boolean isExamined(char first, char second) {
        byte kind = CharacterKinds.of(first);
        boolean word = kind == CharacterKinds.SMALL || kind == CharacterKinds.CAPITAL;
        int two = FirstLetters.two(Ascii.upper(first), Ascii.upper(second));
        return word
                && (two >= 0 && firstTwo[two]
                        || kind == CharacterKinds.CAPITAL
                                && !Ascii.isLower(second)
                                && isExaminedInCapitals(first, second));
    }

    private boolean isExaminedInCapitals(char first, char second) {
        int two = FirstLetters.two(FirstLetters.letter(first), FirstLetters.letter(second));
        boolean alone = !Ascii.isWord(second);
        boolean beforeSign = second == 'S' || second == 'C';
        boolean ofNumber = first == 'O' && second == 'F';
        return alone || beforeSign || ofNumber || two >= 0 && firstTwoOfKeys[two];
    }

    /** Whether the line {@code [begin, end)} of a text has any of them. */
    boolean finds(String text, int begin, int end) {
        boolean inBracket = false;
        int at = examined.next(text, begin, begin, end);
        while (at < end) {
            byte kind = CharacterKinds.of(text.charAt(at));
            if (examined.isSecondOfWord(text, begin, at) && isWord(text, at - 1, end)
                    || isSign(text, at, kind, inBracket, end)) {
                return true;
            }
            inBracket = kind == CharacterKinds.OPENING || (inBracket && kind != CharacterKinds.CLOSING);
            at = examined.next(text, begin, at + 1, end);
        }
        return false;
    }

    private boolean isWord(String text, int from, int end) {
        return CharacterKinds.of(text.charAt(from)) == CharacterKinds.CAPITAL && mayBeInCapitals(text, from, end)
                || isInAnyCase(text, from, end);
    }

    private boolean isSign(String text, int at, byte kind, boolean inBracket, int end) {
        return switch (kind) {
            case CharacterKinds.SMALL, CharacterKinds.CAPITAL -> false;
            case CharacterKinds.SIGN -> text.charAt(at) == '/' && isControl(text, at + 1, end);
            case CharacterKinds.OPENING -> grammar.mayBegin(text, at + 1, end);
            case CharacterKinds.CLOSING -> !inBracket;
            case CharacterKinds.MAYBE_RESIDUE -> PlainText.isResidue(text, at, end);
            default -> true;
        };
    }

    /** Whether a whole word is one that is looked for in either case. */
    private boolean isInAnyCase(String text, int from, int end) {
        if (end - from < SHORTEST_IN_ANY_CASE) {
            return false;
        }
        if (isDenial(text, from)) {
            return true;
        }
        int three = FirstLetters.three(text, from);
        if (three < 0 || !firstThree[three]) {
            return false;
        }
        int stop = from;
        while (stop < end && Ascii.isWord(text.charAt(stop))) {
            stop++;
        }
        return inAnyCase.contains(Ascii.capitals(text.substring(from, stop)));
    }

    /** {@code Not for release}, {@code no distribution}. */
    private static boolean isDenial(String text, int from) {
        if (!Ascii.at(text, from, "NO")) {
            return false;
        }
        return Ascii.at(text, from, "NOT ")
                ? Ascii.at(text, from, "NOT FOR ") || Ascii.at(text, from, "NOT REL")
                : Ascii.at(text, from, "NO DIS")
                        || Ascii.at(text, from, "NO FOREIGN ")
                        || Ascii.at(text, from, "NO RELEASE ");
    }

    /** Whether a word in capitals may be one of the words, by its first four letters; letters apart may be any word. */
    private boolean mayBeInCapitals(String text, int from, int end) {
        char second = from + 1 < end ? text.charAt(from + 1) : ' ';
        if (Ascii.isLower(second) && second != 'l') {
            return false;
        }
        int to = from;
        while (to < from + FirstLetters.OF_KEY && FirstLetters.isCapital(text, to, end)) {
            to++;
        }
        return isApart(text, from, to, end)
                || isOfNumber(text, from, end)
                || isShortForm(text, from, to, end)
                || (to > from + 1 && keys.contains(FirstLetters.key(text, from, end)));
    }

    /** Two letters apart: {@code S E}. */
    private static boolean isApart(String text, int from, int to, int end) {
        return to == from + 1
                && to + 1 < end
                && text.charAt(to) <= '/'
                && FirstLetters.isCapital(text, to + 1, end)
                && !FirstLetters.isCapital(text, to + 2, end);
    }

    /** {@code 002 OF 003}. */
    private static boolean isOfNumber(String text, int from, int end) {
        return text.charAt(from) == 'O'
                && from + 3 < end
                && text.startsWith("OF ", from)
                && Ascii.isDigit(text.charAt(from + 3));
    }

    /** A short form before a sign, {@code C: The}, or the one that no other word is: {@code NF}. */
    private static boolean isShortForm(String text, int from, int to, int end) {
        boolean control = to == from + 2 && text.startsWith("NF", from);
        boolean ends = to == end || !Ascii.isWord(text.charAt(to));
        boolean sign = to < end && ":/|-".indexOf(text.charAt(to)) >= 0;
        boolean level = to <= from + 2 && (text.charAt(to - 1) == 'S' || text.charAt(to - 1) == 'C');
        return ends && (control || (level && sign));
    }

    /** {@code /NF}. */
    private static boolean isControl(String text, int from, int end) {
        return from + 1 < end
                && text.startsWith("NF", from)
                && (from + 2 == end || !Ascii.isWord(text.charAt(from + 2)));
    }
}
