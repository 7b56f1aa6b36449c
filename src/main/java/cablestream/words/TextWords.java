package cablestream.words;

import java.util.ArrayList;
import java.util.List;

/** The words of texts, for an index that finds what {@link WordIndex} finds. */
public final class TextWords {
    /** How many words apart two texts count as, so that words of both are never near each other. */
    public static final int GAP = WordScan.GAP;

    private TextWords() {}

    /** All words of a text in their order, in lower case. */
    public static List<String> of(String given) {
        String text = Letters.composed(given);
        List<String> words = new ArrayList<>();
        int begin = Letters.next(text, 0, true);
        while (begin < text.length()) {
            int end = Letters.next(text, begin, false);
            words.add(lower(text, begin, end));
            begin = Letters.next(text, end, true);
        }
        return words;
    }

    private static String lower(String text, int begin, int end) {
        char[] letters = new char[end - begin];
        for (int i = begin; i < end; i++) {
            letters[i - begin] = Letters.of(text.charAt(i));
        }
        return new String(letters);
    }
}
