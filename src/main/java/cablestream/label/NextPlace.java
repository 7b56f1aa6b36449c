package cablestream.label;

import cablestream.text.Ascii;
import java.util.function.IntUnaryOperator;

/** The next place of a search text in a text whose lines are visited from first to last: each place is searched for once. */
final class NextPlace {
    private final IntUnaryOperator search;
    private int next = -1;

    private NextPlace(IntUnaryOperator search) {
        this.search = search;
    }

    /** The places of a word as written. */
    static NextPlace ofWord(String text, String word) {
        return new NextPlace(from -> text.indexOf(word, from));
    }

    /** The places of letters, together or separated by spaces and marks only. */
    static NextPlace ofLetters(String text, String letters) {
        return new NextPlace(from -> Ascii.indexOfApart(text, letters, from));
    }

    /**
     * The index of its beginning on the line {@code [from, end)}; -1 if there is none. Lines must be asked for in rising
     * order.
     */
    int on(int from, int end) {
        if (next < from) {
            int found = search.applyAsInt(from);
            next = found < 0 ? Integer.MAX_VALUE : found;
        }
        return next < end ? next : -1;
    }
}
