package cablestream.status;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records that the counts of the status stand for. No list has message text. */
public interface RecordLists {
    /** The cables of the last hour that exceeded their objectives. */
    LateCables late();

    /** The oldest unprocessed transmissions, read from their topics now. */
    WaitingTransmissions waiting();

    /** The latest records of a feed, the newest first, read from its topic now; empty if there is no such feed. */
    Optional<List<FeedRecord>> feed(String name);

    /**
     * The latest transmissions of a channel or station, the newest first.
     *
     * @param kind {@code CHANNEL} or {@code STATION}; {@code null}: the one of this name that was heard, a channel first
     * @return empty if none of the name was heard
     */
    Optional<List<Circuit.Passage>> circuit(@Nullable String kind, String name);
}
