package cablestream.kafka;

import java.time.Instant;
import java.util.List;

/**
 * The lags of all consumer groups that read topics of feeds.
 *
 * @param at         time of the observation
 * @param readers    those with the most unread records first, then by group and feed; at most {@link ReaderLagReader#MOST}
 * @param leftOut    number of pairs of group and feed beyond that
 * @param unreadable what could not be read, and the right that is missing
 */
public record ReaderLags(Instant at, List<ReaderLag> readers, int leftOut, List<String> unreadable) {
    public ReaderLags {
        readers = List.copyOf(readers);
        unreadable = List.copyOf(unreadable);
    }

    /** The observation failed as a whole. */
    public static ReaderLags failed(Instant at, String why) {
        return new ReaderLags(at, List.of(), 0, List.of(why));
    }
}
