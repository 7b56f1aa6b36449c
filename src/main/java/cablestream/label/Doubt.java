package cablestream.label;

/** The reasons why a label is in doubt, the gravest first. The name is the reason in records and metrics. */
public enum Doubt {
    /** A paragraph, the subject or a quoted line is marked higher than the message: the message is marked too low. */
    PORTION_ABOVE_BANNER("A paragraph, the subject or a quoted line is marked higher than the message."),
    /** There is no classification line, or its level cannot be read. */
    CLASSIFICATION_UNKNOWN("There is no classification line, or it or the security prosign cannot be read."),
    /** The sections of one message are marked differently. */
    SECTIONS_DIFFER("The sections of the message are marked differently."),
    /** Security prosign, classification line, classification authority and statements beside the text contradict each other. */
    MARKS_CONTRADICT(
            "Security prosign, classification line, classification authority or what is stated beside the text contradict each other."),
    /** A caption stands on a level on which it may not. */
    CAPTION_CONTRADICTS("A caption stands on a level on which it may not."),
    /** A caption, or a text that resembles one, is in no table, or is damaged. */
    CAPTION_UNKNOWN("What looks like a caption is in no table, or is damaged."),
    /** A portion marking or a page marking cannot be read. */
    MARK_UNKNOWN("A portion marking or a page marking cannot be read.");

    private final String meaning;

    Doubt(String meaning) {
        this.meaning = meaning;
    }

    /** The meaning in one sentence. */
    public String meaning() {
        return meaning;
    }
}
