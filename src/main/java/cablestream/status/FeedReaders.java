package cablestream.status;

import cablestream.kafka.ReaderLag;
import cablestream.kafka.ReaderLags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The readers of all feeds, as last observed.
 *
 * @param at         time of the observation
 * @param readers    those with the most unread records first
 * @param leftOut    number of readers beyond the limit
 * @param unreadable what could not be read, and why
 */
public record FeedReaders(Instant at, List<FeedReader> readers, int leftOut, List<String> unreadable) {
    /** Before the first observation. */
    public static final FeedReaders NONE =
            new FeedReaders(Instant.EPOCH, List.of(), 0, List.of("the groups: they were not read yet"));

    /** Remembers when the offsets of each reader changed. For one thread. */
    static final class Moves {
        private final Map<String, Moved> moves = new HashMap<>();

        private record Moved(long committed, Instant at) {}

        /** The readers of an observation. Readers that are gone are forgotten, unless something could not be read. */
        FeedReaders see(ReaderLags lags) {
            List<FeedReader> readers = new ArrayList<>();
            Map<String, Moved> seen = new HashMap<>();
            for (ReaderLag lag : lags.readers()) {
                String key = lag.group() + " " + lag.feed();
                Moved before = moves.get(key);
                Moved now = before != null && before.committed == lag.committed()
                        ? before
                        : new Moved(lag.committed(), lags.at());
                seen.put(key, now);
                readers.add(FeedReader.of(lag, now.at));
            }
            if (lags.unreadable().isEmpty() && lags.leftOut() == 0) {
                moves.clear();
            }
            moves.putAll(seen);
            return new FeedReaders(lags.at(), readers, lags.leftOut(), lags.unreadable());
        }
    }
}
