package cablestream.words;

/** A text that is no word or phrase to be found: the message gives the reason and the remedy. */
public final class MalformedEntry extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedEntry(String message) {
        super(message);
    }
}
