package cablestream.format;

/** The lists in the JSON of a cable whose elements are told one by one as evidence: {@code addressees[3]}. */
public enum ListField {
    TRANSMISSIONS("transmissions"),
    ADDRESSEES("addressees"),
    PASSING("passing"),
    TAGS("tags"),
    REFERENCES("references"),
    PARAGRAPHS("paragraphs");

    /** Few lists are longer: up to there names are made once, not for each cable. */
    private static final int MADE = 64;

    private final String name;
    private final String[] elements = new String[MADE];

    ListField(String name) {
        this.name = name;
        for (int i = 0; i < MADE; i++) {
            elements[i] = named(i);
        }
    }

    /** Name of the element at {@code index}. */
    public String at(int index) {
        return index < MADE ? elements[index] : named(index);
    }

    private String named(int index) {
        return name + "[" + index + "]";
    }
}
