package cablestream.words;

import java.util.ArrayList;
import java.util.List;

/** The words of texts, for an index that finds what {@link WordIndex} finds. */
public final class TextWords {
    /** How many words apart two texts count as, so that words of both are never near each other. */
    public static final int GAP = WordScan.GAP;

    private TextWords() {}

    /** All words of a text in their order, in lower case. */
    public static List<String> of(String text) {
        char[] letters = Letters.of(text);
        List<String> words = new ArrayList<>();
        int begin = Letters.next(letters, 0, true);
        while (begin < letters.length) {
            int end = Letters.next(letters, begin, false);
            words.add(new String(letters, begin, end - begin));
            begin = Letters.next(letters, end, true);
        }
        return words;
    }
}
