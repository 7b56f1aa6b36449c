package cablestream.record;

import cablestream.assemble.Message;
import cablestream.cable.Transmission;
import cablestream.parse.Address;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time at which a message entered the traffic: its filing time, if plausible, otherwise its receive time. A wrong
 * clock, or a garbled date, does not distort counts by this time.
 */
final class EventTime {
    /** The tolerance between clocks: a message is filed before it is received. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private EventTime() {}

    /** The event time; null if unknown, as for a text that was read without Kafka and has no time. */
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
