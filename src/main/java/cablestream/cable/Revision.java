package cablestream.cable;

import org.jspecify.annotations.Nullable;

/**
 * The number of a revision of a message, and its reason.
 *
 * @param number   number of the revision, from 1
 * @param reason   reason of the publication
 * @param standing relations that other messages state to it
 * @param fresh    number of its transmissions that no earlier revision carried
 * @param release  label of a release, {@code null} if the label is the sum of its marks
 */
public record Revision(
        int number,
        RevisionReason reason,
        Standing standing,
        int fresh,
        @Nullable Release release) {
    /** A revision without a release. */
    public Revision(int number, RevisionReason reason, Standing standing, int fresh) {
        this(number, reason, standing, fresh, null);
    }

    /** The first, of one transmission. */
    public static final Revision FIRST = new Revision(1, RevisionReason.FIRST, Standing.GOOD, 1);
}
