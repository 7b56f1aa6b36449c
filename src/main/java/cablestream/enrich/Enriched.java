package cablestream.enrich;

import cablestream.assemble.Message;
import cablestream.cable.Fault;
import cablestream.normalize.Normalized;
import java.util.List;

/**
 * A telegram with its recipients.
 *
 * @param normalized    the telegram
 * @param recipients    addressees with collectives expanded, less originator and exemptions, and relays
 * @param offices       offices inside the Department, the action office first
 * @param withheld      recipients and offices that an exemption or a caption excludes
 * @param faults        faults so far and faults of enriching
 * @param faultsNotKept number of faults beyond the limits
 */
public record Enriched(
        Normalized normalized,
        List<Recipient> recipients,
        List<Office> offices,
        List<Withheld> withheld,
        List<Fault> faults,
        int faultsNotKept) {
    public Enriched {
        recipients = List.copyOf(recipients);
        offices = List.copyOf(offices);
        withheld = List.copyOf(withheld);
        faults = List.copyOf(faults);
    }

    /** The message of the telegram. */
    public Message message() {
        return normalized.message();
    }
}
