package cablestream.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last heartbeat that came through a lane, the whole way.
 *
 * @param lane {@code urgent} or {@code routine}
 * @param at   when it was readable at the end, {@code null} if none ever was
 */
public record LaneHeartbeat(String lane, @Nullable Instant at) {}
