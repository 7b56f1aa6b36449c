package cablestream.record;

import cablestream.assemble.Message;
import cablestream.cable.Transmission;
import cablestream.parse.Address;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a message entered the traffic: its filing time, if that is plausible, or else when it was received. A clock that is wrong, or a
 * garbled date, moves nothing that is counted by it.
 */
final class EventTime {
    /** Clocks differ; nothing is filed later than it is received. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private EventTime() {}

    /** Null if nobody knows, as of a text that was read without Kafka and shows no time. */
    static @Nullable Instant of(Message message, Address address) {
        Instant received = message.receivedAt();
        for (Transmission transmission : address.transmissions()) {
            Instant filed = transmission.filedAt();
            if (filed != null && plausible(filed, received)) {
                return filed;
            }
        }
        return received;
    }

    private static boolean plausible(Instant filed, @Nullable Instant received) {
        return received == null || !filed.isAfter(received.plus(SKEW));
    }
}
