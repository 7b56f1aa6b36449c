package cablestream.traffic;

import java.util.Set;

/**
 * One kind of damage to published and relayed copies, as a pure function of a text and of chance. A text with nothing to damage stays as
 * it is, whatever chance says.
 *
 * @param name    in capitals, as the answer key has it; no two kinds have the same
 * @param family  number and name of the group of kinds: {@code 6 TAGS}
 * @param fields  those whose source it touches, as the JSON of a cable names them, or {@link #EVERYWHERE}. All others must still be
 *                read; where it is {@code paragraphs.text}, so must be the numbers, markings and headings of paragraphs.
 * @param lost    of these the ones whose value is no longer in the text, so that nobody can read it as it was
 * @param grown   of the fields those whose list has more items than before: what was there must still be read, in its order
 * @param meaning one sentence
 * @param change  damages a text
 */
public record Damage(
        String name,
        String family,
        Set<String> fields,
        Set<String> lost,
        Set<String> grown,
        String meaning,
        Change change) {
    /** The field name for damage to all lines alike, which excuses no wrong value. */
    public static final String EVERYWHERE = "text";

    /** What is done to a text. */
    @FunctionalInterface
    interface Change {
        String apply(String text, SeededRandom dice);
    }

    public Damage {
        fields = Set.copyOf(fields);
        lost = Set.copyOf(lost);
        grown = Set.copyOf(grown);
    }

    /** The text, damaged; the same text if there is nothing in it that this could damage. */
    String apply(String text, SeededRandom dice) {
        return change.apply(text, dice);
    }

    /** Whether it would change the text. */
    boolean appliesTo(String text) {
        return !apply(text, new SeededRandom(0)).equals(text);
    }

    @Override
    public String toString() {
        return name;
    }
}
