package cablestream.metrics;

/** Why a release order is not carried out. */
public enum OrderRefusal {
    NO_ORDER("It is no release order.", true),
    SIGNATURE("Its signature is missing or wrong.", true),
    NOT_AUDITED("The audit topic has no entry of a decision where the order says.", true),
    COPIED("It is a copy of an order: its audit entry names another record.", true),
    MISMATCH("It differs from the audit entries that it names.", true),
    ONE_PERSON("One person cannot both ask for a release and confirm it.", true),
    WITHDRAWN("The request was withdrawn, or another one took its place.", true),
    EXPIRED("The request was confirmed more than 24 hours after it was made.", true),
    NOT_QUARANTINED("The quarantined record that it names is not there, or differs from the order.", true),
    LATER_REVISION("A later revision of it is there.", false),
    TEXT_EXPIRED("Its raw text is no longer kept.", false);

    private final String meaning;
    private final boolean suspect;

    OrderRefusal(String meaning, boolean suspect) {
        this.meaning = meaning;
        this.suspect = suspect;
    }

    /** In one sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether an order of the application itself cannot have this fault, so that it may be forged. */
    public boolean suspect() {
        return suspect;
    }
}
