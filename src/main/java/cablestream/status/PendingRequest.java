package cablestream.status;

import java.time.Instant;

/**
 * A request for a label lower than the markings, which waits for a second person.
 *
 * @param place of the quarantined cable or the dead letter
 * @param who   asks
 * @param at    when
 * @param until when it can be confirmed
 * @param label under which it is to go, {@code CONFIDENTIAL//}
 */
public record PendingRequest(String place, String who, Instant at, Instant until, String label) {}
