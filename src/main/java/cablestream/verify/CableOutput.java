package cablestream.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic of cables.
 *
 * @param topic     by its name in the policy: {@code all}, {@code feed.web}, {@code quarantine}
 * @param partition of the topic
 * @param offset    in the partition
 * @param id        of the cable
 * @param origins   positions of the raw records of a cable
 * @param contents  of a cable, {@code null} of a withdrawal
 */
public record CableOutput(
        String topic,
        int partition,
        long offset,
        String id,
        List<String> origins,
        @Nullable CableContents contents) {
    static final String ALL = "all";
    static final String QUARANTINE = "quarantine";
    static final String FEED = "feed.";

    public CableOutput {
        origins = List.copyOf(origins);
    }

    /** Whether this is where a revision is decided, and not a copy for a feed. */
    boolean decides() {
        return !topic.startsWith(FEED) && contents != null;
    }

    /** {@code 2}, or {@code withdrawal}. */
    String revision() {
        return contents == null ? "withdrawal" : Integer.toString(contents.revision());
    }
}
