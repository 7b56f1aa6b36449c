package cablestream.traffic;

import java.util.Set;

/**
 * One kind of damage to published and relayed copies, as a pure function of a text and of chance. A text with nothing to
 * damage stays unchanged.
 *
 * @param name    name in capitals, as in the answer key; unique
 * @param family  number and name of the group of kinds: {@code 6 TAGS}
 * @param fields  fields whose source it touches, by their names in the JSON of a cable, or {@link #EVERYWHERE}. All others
 *                must still be read correctly; for {@code paragraphs.text}, so must the numbers, markings and headings of
 *                paragraphs.
 * @param lost    fields among them whose value is no longer in the text, so that no reader can recover it
 * @param grown   fields among them whose list has more items than before: the earlier items must still be read, in their order
 * @param meaning one sentence
 * @param change  change of the text
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

    /** A change of a text. */
    @FunctionalInterface
    interface Change {
        String apply(String text, SeededRandom dice);
    }

    public Damage {
        fields = Set.copyOf(fields);
        lost = Set.copyOf(lost);
        grown = Set.copyOf(grown);
    }

    /** The damaged text; the same text if the damage does not apply to it. */
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
