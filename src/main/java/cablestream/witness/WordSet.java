package cablestream.witness;

import cablestream.marking.Tokens;
import java.util.Set;

/** Some words that are looked for on a line. Most words of a line are none of them by their first letter. */
final class WordSet {
    private final Set<String> words;
    private final boolean[] initials = new boolean[0x80];

    private WordSet(Set<String> words) {
        this.words = words;
        words.forEach(word -> initials[word.charAt(0)] = true);
    }

    static WordSet of(String... words) {
        return new WordSet(Set.of(words));
    }

    /** Whether a word of a line is one of them. */
    boolean has(Tokens tokens, int token) {
        return token >= 0
                && token < tokens.size()
                && initials[tokens.letter(token, 0)]
                && words.contains(tokens.text(token));
    }
}
