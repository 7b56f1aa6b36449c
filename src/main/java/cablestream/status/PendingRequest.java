package cablestream.status;

import java.time.Instant;

/**
 * A request for a label lower than the markings, which waits for a second person.
 *
 * @param place position of the quarantined cable or the dead letter
 * @param who   name of the operator
 * @param at    time of the request
 * @param until time at which it expires
 * @param label requested label, {@code CONFIDENTIAL//}
 */
public record PendingRequest(String place, String who, Instant at, Instant until, String label) {}
