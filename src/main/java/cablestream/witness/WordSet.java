package cablestream.witness;

import cablestream.marking.Tokens;
import java.util.HashSet;
import java.util.Set;

/** A set of words to find on a line. The first two letters and the length exclude most words of a line. */
final class WordSet {
    private static final int LETTERS = 26;

    private final Set<String> words;

    /** The lengths of the words by their first two letters, a bit for each length. */
    private final long[] lengths = new long[LETTERS * LETTERS];

    private WordSet(Set<String> words) {
        this.words = words;
        words.forEach(word ->
                lengths[index(word.charAt(0), word.length() > 1 ? word.charAt(1) : 'A')] |= 1L << word.length());
    }

    static WordSet of(String... words) {
        return new WordSet(Set.of(words));
    }

    /** All words of some sets. */
    static WordSet union(WordSet... sets) {
        Set<String> all = new HashSet<>();
        for (WordSet set : sets) {
            all.addAll(set.words);
        }
        return new WordSet(Set.copyOf(all));
    }

    /** Whether some word of a line is one of them. */
    boolean hasAny(Tokens tokens) {
        for (int token = 0; token < tokens.size(); token++) {
            if (has(tokens, token)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word in capitals is one of them. */
    boolean has(String word) {
        return words.contains(word);
    }

    /** Whether a word of a line is one of them. */
    boolean has(Tokens tokens, int token) {
        if (token < 0 || token >= tokens.size()) {
            return false;
        }
        int length = tokens.length(token);
        char first = tokens.letter(token, 0);
        char second = length > 1 ? tokens.letter(token, 1) : 'A';
        boolean letters = first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z';
        return letters
                && length < Long.SIZE
                && (lengths[index(first, second)] & 1L << length) != 0
                && words.contains(tokens.text(token));
    }

    private static int index(char first, char second) {
        return (first - 'A') * LETTERS + second - 'A';
    }
}
