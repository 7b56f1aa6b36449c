package cablestream.format;

/** The lists in the JSON of a cable whose elements are told one by one as evidence: {@code addressees[3]}. */
public enum ListField {
    TRANSMISSIONS("transmissions"),
    ADDRESSEES("addressees"),
    PASSING("passing"),
    TAGS("tags"),
    REFERENCES("references"),
    PARAGRAPHS("paragraphs");

    private final String name;

    ListField(String name) {
        this.name = name;
    }

    /** Name of the element at {@code index}. */
    public String at(int index) {
        return name + "[" + index + "]";
    }
}
