package cablestream.status;

import java.util.List;

/**
 * The oldest unprocessed transmissions. Messages that wait for sections are not among them.
 *
 * @param oldest the oldest first
 * @param more   whether there are others, which are no older than these
 */
public record WaitingTransmissions(List<WaitingTransmission> oldest, boolean more) {
    public WaitingTransmissions {
        oldest = List.copyOf(oldest);
    }
}
