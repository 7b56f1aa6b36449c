package cablestream.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of the index of this process.
 *
 * @param phase   its phase
 * @param upTo    time up to which it has all published cables; {@code null} while it is built
 * @param unread  number of offsets of the topic that it has not read
 * @param cables  number of cables that it has
 * @param problem one sentence, {@code null} if there is none
 */
public record IndexState(
        Phase phase,
        @Nullable Instant upTo,
        long unread,
        int cables,
        @Nullable String problem) {
    /** The phases of an index. */
    public enum Phase {
        /** It is built from the topic, and does not have all cables yet. */
        BUILDING,
        /** It follows the topic. */
        READY,
        /** It cannot go on, and tries again. What it has is searched. */
        FAILED
    }
}
