package cablestream.console.client;

/** The console refused a request, or could not be reached. The message is one line for people, and never has a token in it. */
public final class ConsoleRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean malformed;

    ConsoleRefused(String message) {
        this(message, false);
    }

    /** @param malformed whether the request itself was wrong */
    ConsoleRefused(String message, boolean malformed) {
        super(message);
        this.malformed = malformed;
    }

    /** Whether the request itself was wrong: its sender has to write it in another way. */
    public boolean malformed() {
        return malformed;
    }
}
