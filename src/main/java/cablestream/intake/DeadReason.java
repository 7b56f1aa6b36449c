package cablestream.intake;

/** The closed list of reasons why a transmission cannot become a cable at all. The name is the code in headers and in metrics. */
public enum DeadReason {
    EMPTY("There is no text at all."),
    TOO_LARGE("It is larger than the limit."),
    NOT_TEXT("It is binary, not text."),
    NOT_A_CABLE("Nothing of a telegram's heading can be found in it."),
    NO_TEXT("It is a heading whose text is missing."),
    UNPROCESSABLE("A processing step failed on it: an error of this program."),
    UNDELIVERABLE("An output topic did not accept it.");

    private final String meaning;

    DeadReason(String meaning) {
        this.meaning = meaning;
    }

    /** The meaning in one sentence. */
    public String meaning() {
        return meaning;
    }
}
