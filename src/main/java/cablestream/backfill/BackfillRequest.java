package cablestream.backfill;

import java.time.Instant;

/**
 * A backfill that a person asked for.
 *
 * @param id    id: feed and time
 * @param feed  name of the feed
 * @param since timestamp of the oldest cables
 * @param rate  maximum number of cables a second
 * @param who   name of the person
 */
public record BackfillRequest(String id, String feed, Instant since, int rate, String who) {}
