package cablestream.status;

import cablestream.cable.Lane;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Heartbeats that came through, the last of each lane. */
final class LaneHeartbeats {
    private final Map<Lane, Instant> last = new EnumMap<>(Lane.class);

    /** One came out at a time that the broker gives. */
    void see(String lane, Instant at) {
        Stream.of(Lane.values())
                .filter(each -> each.label().equals(lane))
                .forEach(each -> last.merge(each, at, (one, other) -> one.isAfter(other) ? one : other));
    }

    /** When the last one came out, {@code null} if none is known. */
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
