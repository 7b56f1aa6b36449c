package cablestream.traffic;

import java.time.Instant;
import java.util.List;

/**
 * The way of one cable over a circuit: the fields of FL1 to FL3.
 *
 * @param channel           three letters of FL1
 * @param serial            serial number of the first transmission on the channel, 1 to 9999; each section takes the next
 * @param routingIndicators stations to which this copy is routed (FL2)
 * @param filedAt           filing time (FL3)
 */
public record Circuit(String channel, int serial, List<String> routingIndicators, Instant filedAt) {
    /** The last serial; 1 follows it (FL1, ACP 127 para 112). */
    public static final int LAST_SERIAL = 9999;

    public Circuit {
        routingIndicators = List.copyOf(routingIndicators);
    }

    /** The serial of a transmission, counted from 0. */
    int serial(int transmission) {
        return (serial - 1 + transmission) % LAST_SERIAL + 1;
    }

    /** The circuit of one transmission, counted from 0. */
    Circuit of(int transmission) {
        return new Circuit(channel, serial(transmission), routingIndicators, filedAt);
    }
}
