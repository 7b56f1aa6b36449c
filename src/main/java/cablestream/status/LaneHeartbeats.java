package cablestream.status;

import cablestream.cable.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The last heartbeat that passed each lane. */
final class LaneHeartbeats {
    private final Map<Lane, Instant> last = new EnumMap<>(Lane.class);
    /** By the clock of this process, with which the time on the page is compared. */
    private final Map<Lane, Instant> seen = new EnumMap<>(Lane.class);

    private Duration clockLead = Duration.ZERO;

    /**
     * Adds a heartbeat.
     *
     * @param at    its broker timestamp
     * @param fresh whether it has just been written
     */
    void see(String lane, Instant at, boolean fresh, Instant now) {
        Stream.of(Lane.values()).filter(each -> each.label().equals(lane)).forEach(each -> {
            last.merge(each, at, (one, other) -> one.isAfter(other) ? one : other);
            seen.put(each, fresh ? now : at);
        });
        if (fresh) {
            clockLead = Duration.between(at, now);
        }
    }

    /** The broker timestamp of the last heartbeat, {@code null} if none is known. */
    @Nullable
    Instant at(Lane lane) {
        return last.get(lane);
    }

    /** The lead of the clock of this process over that of the brokers, and the time that the last heartbeat took to be read. */
    Duration clockLead() {
        return clockLead;
    }

    List<LaneHeartbeat> view() {
        return Stream.of(Lane.values())
                .map(lane -> new LaneHeartbeat(lane.label(), seen.get(lane)))
                .toList();
    }
}
