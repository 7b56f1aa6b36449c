package cablestream.witness;

import cablestream.marking.MarkingRuns;
import cablestream.reference.Marking;
import cablestream.text.Ascii;
import java.util.HashSet;
import java.util.Set;

/** A cheap test of raw lines of the text: most cannot have a marking, and are not looked at. */
final class LineFilter {
    private static final int LONGEST_ALONE = 48;

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

    private static final int SHORTEST_DECLASSIFY = 9;

    private final MarkingRuns runs;
    private final WordFilter anywhere;

    /** The keys of the first words of lines of markings, and of lines about them. */
    private final Set<Integer> firstKeys = new HashSet<>();

    /** Pairs of first letters of markings in full, and of words after which one stands. */
    private final boolean[] beginnings = new boolean[FirstLetters.LETTERS * FirstLetters.LETTERS];

    LineFilter(Vocabulary words) {
        this.runs = words.runs();
        for (Marking marking : words.tables().markings().byLetters().values()) {
            add(marking.name());
            marking.spellings().forEach(this::add);
        }
        FIRST_WORDS.forEach(this::add);
        add("DECIASSIFY");
        this.anywhere = new WordFilter(words);
    }

    private void add(String word) {
        firstKeys.add(FirstLetters.key(word, 0, word.length()));
        int two = word.length() > 1 ? FirstLetters.two(word.charAt(0), word.charAt(1)) : -1;
        if (two >= 0) {
            beginnings[two] = true;
        }
    }

    /** Whether the line {@code [from, end)} of the text may have a marking. */
    boolean mayHaveMarking(String text, int from, int end) {
        int first = from;
        while (first < end && !Ascii.isWord(text.charAt(first)) && text.charAt(first) < 0x80) {
            first++;
        }
        return first < end && (mayBegin(text, first, end) || isShortCapitals(text, first, end))
                || anywhere.finds(text, from, end);
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
        char second = first + 1 < end ? text.charAt(first + 1) : ' ';
        int two = FirstLetters.two(Ascii.upper(text.charAt(first)), Ascii.upper(second));
        return two < 0
                || beginnings[two]
                        && firstKeys.contains(FirstLetters.key(text, first, end))
                        && mayBeFirstWord(text, first, end);
    }

    /** A word in capitals may be damaged; of the others only those count that are in the table. */
    private boolean mayBeFirstWord(String text, int first, int end) {
        int stop = first;
        boolean capitals = true;
        while (stop < end && Ascii.isWord(text.charAt(stop))) {
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

    /** Index of the line feed that ends the line, or of the end of the text. */
    static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Index of the carriage returns before a line feed: CR LF and CR CR LF end a line as LF does. */
    static int beforeReturns(String text, int from, int feed) {
        int end = feed;
        while (end > from && text.charAt(end - 1) == '\r') {
            end--;
        }
        return end;
    }
}
