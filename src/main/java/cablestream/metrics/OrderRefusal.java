package cablestream.metrics;

/** The reasons why a release order is not carried out. */
public enum OrderRefusal {
    NO_ORDER("It is no release order."),
    SIGNATURE("Its signature is missing or wrong."),
    NOT_AUDITED("The audit topic has no entry of a decision where the order says."),
    COPIED("It is a copy of an order: its audit entry names another record."),
    MISMATCH("It differs from the audit entries that it names."),
    ONE_PERSON("One person cannot both ask for a release and confirm it."),
    WITHDRAWN("The request was withdrawn, or another one took its place."),
    EXPIRED("The request was confirmed more than 24 hours after it was made."),
    NOT_QUARANTINED("The quarantined record that it names is not there, or differs from the order."),
    LATER_REVISION("A later revision of it is there."),
    TEXT_EXPIRED("Its raw text is no longer kept.");

    private final String meaning;

    OrderRefusal(String meaning) {
        this.meaning = meaning;
    }

    /** The meaning in one sentence. */
    public String meaning() {
        return meaning;
    }
}
