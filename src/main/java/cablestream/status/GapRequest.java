package cablestream.status;

import java.time.Instant;

/**
 * The last request for the numbers of a gap.
 *
 * @param at  time at which its service message was sent
 * @param who name of the operator
 * @param to  routing indicator of the station that was asked
 */
public record GapRequest(Instant at, String who, String to) {}
