package cablestream.words;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One word or phrase to be found in a text.
 *
 * @param words    in the order in which they are written, at least one
 * @param distance how many words of the text the first of them that is found may be from the last, in any order; 0 if they must follow
 *                 each other in their order
 */
public record WordEntry(List<WordPattern> words, int distance) {
    private static final int SEQUENCE = 0;

    public WordEntry {
        words = List.copyOf(words);
    }

    static WordEntry sequence(List<WordPattern> words) {
        return new WordEntry(words, SEQUENCE);
    }

    /**
     * The entry that is written as this: {@code harbor}, {@code harbo*}, {@code "harbor strike"} or {@code "harbor strike"~5}.
     *
     * @throws MalformedEntry if it is none, with the remedy
     */
    public static WordEntry of(String written) throws MalformedEntry {
        return new EntryReader(written).entry();
    }

    /** Whether the words must follow each other in their order. */
    public boolean sequential() {
        return distance == SEQUENCE;
    }

    /** The letters that a text must have, if the words must follow each other. */
    String key() {
        String letters = words.stream().map(WordPattern::letters).collect(Collectors.joining(" "));
        return new WordPattern(letters, words.get(words.size() - 1).prefix()).key();
    }

    /** As it is written in a feeds file: {@code "harbor strike"~5}. */
    @Override
    public String toString() {
        String text = words.stream().map(WordPattern::toString).collect(Collectors.joining(" "));
        String phrase = words.size() == 1 ? text : "\"" + text + "\"";
        return sequential() ? phrase : phrase + "~" + distance;
    }
}
