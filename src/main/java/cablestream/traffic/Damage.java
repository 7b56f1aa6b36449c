package cablestream.traffic;

import java.util.Set;

/**
 * Something that happens to published and relayed copies: one operator for each class. It is a pure function of a text and of
 * chance; a text with nothing to damage stays as it is, whatever chance says.
 */
public final class Damage {
    /** The field name for damage to all lines alike, which excuses no wrong value. */
    public static final String EVERYWHERE = "text";

    private final String name;
    private final String family;
    private final Set<String> fields;
    private final Set<String> lost;
    private final Set<String> grown;
    private final String meaning;
    private final Operator operator;

    /** What it does to the lines of a text. */
    @FunctionalInterface
    interface Operator {
        CableLines apply(CableLines lines, SeededRandom dice);
    }

    Damage(
            String name,
            String family,
            Set<String> fields,
            Set<String> lost,
            Set<String> grown,
            String meaning,
            Operator operator) {
        this.name = name;
        this.family = family;
        this.fields = Set.copyOf(fields);
        this.lost = Set.copyOf(lost);
        this.grown = Set.copyOf(grown);
        this.meaning = meaning;
        this.operator = operator;
    }

    /** In capitals, as the answer key has it; no two have the same. */
    public String name() {
        return name;
    }

    /** The part of the dossier on damaged copies that it is of: {@code 6 TAGS}. */
    public String family() {
        return family;
    }

    /**
     * The fields whose source it touches, as the JSON of a cable names them, or {@link #EVERYWHERE}. All others must still be
     * read; where it is {@code paragraphs.text}, so must be the numbers, markings and headings of paragraphs.
     */
    public Set<String> fields() {
        return fields;
    }

    /** Of these the ones whose value is no longer in the text, so that nobody can read it as it was. */
    public Set<String> lost() {
        return lost;
    }

    /** Of the fields those whose list has more items than before: what was there must still be read, in its order. */
    public Set<String> grown() {
        return grown;
    }

    /** One sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether one message with the same id is left: no run-together ones, none without a reference number. */
    public boolean keepsIdentity() {
        return !fields.contains("id") && !fields.contains("sections");
    }

    Operator operator() {
        return operator;
    }

    /** The text, damaged; the same text if there is nothing in it that this could damage. */
    String apply(String text, SeededRandom dice) {
        return operator.apply(CableLines.of(text), dice).text();
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
