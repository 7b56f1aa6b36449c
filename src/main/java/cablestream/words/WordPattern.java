package cablestream.words;

/**
 * A word to be found.
 *
 * @param letters in lower case, at least one
 * @param prefix  whether every word that begins with the letters is one
 */
public record WordPattern(String letters, boolean prefix) {
    /** Whether one word of a text may be both. */
    boolean overlaps(WordPattern other) {
        return (prefix && other.letters.startsWith(letters))
                || (other.prefix && letters.startsWith(other.letters))
                || letters.equals(other.letters);
    }

    /** The letters that a text must have; a whole word is followed by a space. */
    String key() {
        return prefix ? letters : letters + Letters.SPACE;
    }

    /** As it is written in a feeds file: {@code harbo*}. */
    @Override
    public String toString() {
        return prefix ? letters + "*" : letters;
    }
}
