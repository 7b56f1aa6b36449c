package cablestream.parse;

import cablestream.cable.Precedence;
import cablestream.text.Ascii;
import cablestream.text.Likeness;
import cablestream.text.Word;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The precedence at the end of an addressee: a word, two with NIACT, misspelt ({@code PIORITY}), or fused to the name
 * ({@code WASHDCPRIORITY}).
 *
 * @param precedence which
 * @param nameEnd    index at which the name in front of it ends
 * @param misspelt   whether it was read by its likeness or from the end of the name
 */
record PrecedenceWord(Precedence precedence, int nameEnd, boolean misspelt) {
    private static final List<Precedence> WORDS =
            List.of(Precedence.FLASH, Precedence.IMMEDIATE, Precedence.PRIORITY, Precedence.ROUTINE);

    private static final int SHORTEST_NAME = 3;

    /** The one whose last word is the one at {@code last}; {@code null} if there is none, or no name in front of it. */
    static @Nullable PrecedenceWord endingAt(List<Word> words, int last) {
        if (last < 0) {
            return null;
        }
        Word word = words.get(last);
        if (last > 0 && word.is("NIACT")) {
            return new PrecedenceWord(
                    Precedence.NIACT_IMMEDIATE, words.get(last - 1).end(), false);
        }
        Precedence whole = last == 0 ? null : byLikeness(word.text());
        if (whole != null) {
            boolean misspelt = !word.is(whole.name());
            boolean night = whole == Precedence.IMMEDIATE
                    && last > 1
                    && words.get(last - 1).is("NIACT");
            return night
                    ? new PrecedenceWord(
                            Precedence.NIACT_IMMEDIATE, words.get(last - 2).end(), misspelt)
                    : new PrecedenceWord(whole, words.get(last - 1).end(), misspelt);
        }
        return fused(word, last > 0 ? 2 : SHORTEST_NAME);
    }

    /** {@code WASHDCPRIORITY}; behind another word two letters are name enough: {@code WASHINGTON DCPRIORITY}. */
    private static @Nullable PrecedenceWord fused(Word word, int fewestLetters) {
        String text = word.text().toUpperCase(Locale.ROOT);
        for (Precedence precedence : WORDS) {
            int nameLength = text.length() - precedence.name().length();
            if (nameLength >= fewestLetters && precedence != Precedence.FLASH && text.endsWith(precedence.name())) {
                return new PrecedenceWord(precedence, word.start() + nameLength, true);
            }
        }
        return null;
    }

    /** A precedence with at most one letter too many, too few or wrong. */
    private static @Nullable Precedence byLikeness(String word) {
        for (Precedence precedence : WORDS) {
            if (word.equalsIgnoreCase(precedence.name())) {
                return precedence;
            }
        }
        for (Precedence precedence : WORDS) {
            boolean longEnough = precedence != Precedence.FLASH && word.length() >= 6;
            if (longEnough
                    && Ascii.allLetters(word)
                    && Likeness.oneErrorApart(word.toUpperCase(Locale.ROOT), precedence.name())) {
                return precedence;
            }
        }
        return null;
    }
}
