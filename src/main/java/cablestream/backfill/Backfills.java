package cablestream.backfill;

import java.time.Instant;
import java.util.List;

/** The backfills of feeds. */
public interface Backfills {
    /** The usual maximum number of cables a second. */
    int RATE = 200;

    /**
     * Begins a backfill, and returns at once. It goes on in any process of the application.
     *
     * @return id of the backfill
     * @throws BackfillRefused if the feed is not in force, the values are out of bounds, or a backfill of the feed goes on
     */
    String start(String feed, Instant since, int rate, String who);

    /** The latest backfill of each feed in force, in the order of the feeds. */
    List<BackfillStatus> latest();
}
