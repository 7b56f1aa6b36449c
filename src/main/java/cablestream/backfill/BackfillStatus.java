package cablestream.backfill;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status of the latest backfill of a feed.
 *
 * @param id        id of the backfill
 * @param feed      name of the feed
 * @param since     timestamp of the oldest cables
 * @param rate      maximum number of cables a second
 * @param who       name of the person
 * @param remaining number of offsets of the topic of all cables that were not looked at
 * @param ordered   number of cables given to the lanes
 * @param forbidden number of cables that the feed selects and is not cleared for
 * @param undecodable number of records of the topic of all cables that were left out, as they cannot be decoded
 * @param written   number of cables that are in the feed by this backfill; {@code null} until it has ended
 */
public record BackfillStatus(
        String id,
        String feed,
        Instant since,
        int rate,
        String who,
        long remaining,
        long ordered,
        long forbidden,
        long undecodable,
        @Nullable Long written) {
    /** Whether it goes on. */
    @JsonProperty
    public boolean running() {
        return written == null;
    }
}
