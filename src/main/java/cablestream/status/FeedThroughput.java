package cablestream.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The throughput of one feed.
 *
 * @param name      name of the feed
 * @param cables    number of cables and revisions ever written to it, as the ledger counts
 * @param withdrawn number of cables that left it, as the ledger counts
 * @param perMinute cables a minute, over the last minutes
 * @param lastId    id of the last cable, {@code null} if none was seen
 * @param lastAt    time of its writing, {@code null} if none was seen
 */
public record FeedThroughput(
        String name,
        long cables,
        long withdrawn,
        double perMinute,
        @Nullable String lastId,
        @Nullable Instant lastAt) {}
