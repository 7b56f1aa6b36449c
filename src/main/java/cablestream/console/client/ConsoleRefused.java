package cablestream.console.client;

/** The console refused a request, or could not be reached. The message is one line for people, and never has a token in it. */
public final class ConsoleRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConsoleRefused(String message) {
        super(message);
    }
}
