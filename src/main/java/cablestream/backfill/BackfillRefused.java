package cablestream.backfill;

/** A backfill cannot begin. The message gives the reason for people. */
public final class BackfillRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackfillRefused(String message) {
        super(message);
    }
}
