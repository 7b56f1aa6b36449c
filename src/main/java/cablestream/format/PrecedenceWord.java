package cablestream.format;

import cablestream.cable.Precedence;
import cablestream.text.Ascii;
import cablestream.text.EditDistance;
import cablestream.text.Word;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The precedence at the end of an addressee: a word, two with NIACT, misspelt ({@code PIORITY}), or fused to the name
 * ({@code WASHDCPRIORITY}).
 *
 * @param precedence the precedence
 * @param nameEnd    index at which the name before it ends
 * @param misspelt   whether it was recognized by similarity or at the end of the name
 */
record PrecedenceWord(Precedence precedence, int nameEnd, boolean misspelt) {
    private static final List<Precedence> WORDS =
            List.of(Precedence.FLASH, Precedence.IMMEDIATE, Precedence.PRIORITY, Precedence.ROUTINE);

    private static final int SHORTEST_NAME = 3;

    /** The one whose last word this is in a text; {@code null} if there is none, or no name before it. */
    static @Nullable PrecedenceWord endingWith(Word word, String text) {
        Word front = Word.before(text, word.start());
        if (front == null) {
            return fused(word, SHORTEST_NAME);
        }
        if (word.is("NIACT")) {
            return new PrecedenceWord(Precedence.NIACT_IMMEDIATE, front.end(), false);
        }
        Precedence whole = byLikeness(word);
        return whole == null ? fused(word, 2) : afterName(whole, !word.is(whole.name()), front, text);
    }

    private static PrecedenceWord afterName(Precedence whole, boolean misspelt, Word front, String text) {
        boolean night = whole == Precedence.IMMEDIATE && front.is("NIACT");
        Word name = night ? Word.before(text, front.start()) : null;
        return name == null
                ? new PrecedenceWord(whole, front.end(), misspelt)
                : new PrecedenceWord(Precedence.NIACT_IMMEDIATE, name.end(), misspelt);
    }

    /** {@code WASHDCPRIORITY}; after another word two letters are name enough: {@code WASHINGTON DCPRIORITY}. */
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
    private static @Nullable Precedence byLikeness(Word word) {
        for (Precedence precedence : WORDS) {
            if (word.is(precedence.name())) {
                return precedence;
            }
        }
        for (Precedence precedence : WORDS) {
            boolean longEnough = precedence != Precedence.FLASH && word.length() >= 6;
            if (longEnough
                    && Ascii.allLetters(word.text())
                    && EditDistance.oneErrorApart(word.text().toUpperCase(Locale.ROOT), precedence.name())) {
                return precedence;
            }
        }
        return null;
    }
}
