package cablestream.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic of cables.
 *
 * @param topic     name of the topic in the policy: {@code all}, {@code feed.web}, {@code quarantine}
 * @param partition number of the partition
 * @param offset    offset in the partition
 * @param id        id of the cable
 * @param origins   positions of the raw records of a cable
 * @param contents  contents of a cable, {@code null} for a withdrawal
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
