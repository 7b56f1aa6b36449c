package cablestream.label;

import cablestream.text.Ascii;
import java.util.function.IntUnaryOperator;

/** The next place of something in a text whose lines are looked at from first to last: each place is searched for once. */
final class NextPlace {
    private final IntUnaryOperator search;
    private int next = -1;

    private NextPlace(IntUnaryOperator search) {
        this.search = search;
    }

    /** Of a word as it is written. */
    static NextPlace ofWord(String text, String word) {
        return new NextPlace(from -> text.indexOf(word, from));
    }

    /** Of letters, together or with nothing but spaces and marks between them. */
    static NextPlace ofLetters(String text, String letters) {
        return new NextPlace(from -> Ascii.indexOfApart(text, letters, from));
    }

    /** Where on the line {@code [from, end)} it begins; -1 if nowhere. No earlier line may be asked for later. */
    int on(int from, int end) {
        if (next < from) {
            int found = search.applyAsInt(from);
            next = found < 0 ? Integer.MAX_VALUE : found;
        }
        return next < end ? next : -1;
    }
}
