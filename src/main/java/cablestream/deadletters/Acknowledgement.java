package cablestream.deadletters;

import java.time.Instant;

/**
 * A finding that somebody has taken note of.
 *
 * @param finding  key of the finding
 * @param sentence sentence of the finding at that time
 * @param who      name of the operator
 * @param at       time of the acknowledgement
 * @param note     note of the operator, in one line
 */
public record Acknowledgement(String finding, String sentence, String who, Instant at, String note) {}
