package cablestream.status;

import cablestream.cable.Lane;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The last heartbeat that passed each lane. */
final class LaneHeartbeats {
    private final Map<Lane, Instant> last = new EnumMap<>(Lane.class);

    /** Adds a heartbeat with its broker timestamp. */
    void see(String lane, Instant at) {
        Stream.of(Lane.values())
                .filter(each -> each.label().equals(lane))
                .forEach(each -> last.merge(each, at, (one, other) -> one.isAfter(other) ? one : other));
    }

    /** The time of the last heartbeat, {@code null} if none is known. */
    @Nullable
    Instant at(Lane lane) {
        return last.get(lane);
    }

    List<LaneHeartbeat> view() {
        return Stream.of(Lane.values())
                .map(lane -> new LaneHeartbeat(lane.label(), at(lane)))
                .toList();
    }
}
