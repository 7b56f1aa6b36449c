package cablestream.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last heartbeat that passed all steps of a lane.
 *
 * @param lane {@code urgent} or {@code routine}
 * @param at   time at which it was readable at the end, by the clock of this process; {@code null} if there was none
 */
public record LaneHeartbeat(String lane, @Nullable Instant at) {}
