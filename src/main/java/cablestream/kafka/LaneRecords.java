package cablestream.kafka;

import cablestream.intake.Heartbeat;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Recognizes heartbeats among the records of a lane. */
public final class LaneRecords {
    private LaneRecords() {}

    /**
     * The label of the lane of a heartbeat, from the header that intake sets. Records by earlier versions have no such
     * header: they are recognized by their content.
     *
     * @return the label; empty if the record is no heartbeat
     */
    public static Optional<String> heartbeat(Headers headers, byte @Nullable [] key, byte @Nullable [] value) {
        if (CableHeaders.has(headers, CableHeaders.HEARTBEAT)) {
            return Optional.of(CableHeaders.text(headers, CableHeaders.HEARTBEAT));
        }
        return key == null || value == null
                ? Optional.empty()
                : Heartbeat.read(new String(key, StandardCharsets.UTF_8), value)
                        .map(found -> found.lane().label());
    }
}
