package cablestream.cable;

import org.jspecify.annotations.Nullable;

/**
 * Which revision of a message it is, and why there is one.
 *
 * @param number   1 at first
 * @param reason   why it is published
 * @param standing what other messages say about it
 * @param fresh    how many of its transmissions no earlier revision carried
 * @param release  under which label people let it go, {@code null} if it goes by its marks
 */
public record Revision(
        int number,
        RevisionReason reason,
        Standing standing,
        int fresh,
        @Nullable Release release) {
    /** One that goes by its marks. */
    public Revision(int number, RevisionReason reason, Standing standing, int fresh) {
        this(number, reason, standing, fresh, null);
    }

    /** The first, of one transmission. */
    public static final Revision FIRST = new Revision(1, RevisionReason.FIRST, Standing.GOOD, 1);
}
