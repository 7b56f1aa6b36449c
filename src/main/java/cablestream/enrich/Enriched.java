package cablestream.enrich;

import cablestream.assemble.Message;
import cablestream.cable.Fault;
import cablestream.normalize.Normalized;
import java.util.List;

/**
 * A telegram that knows who gets it.
 *
 * @param normalized the telegram
 * @param recipients addressees with collectives expanded, less originator and exemptions, and relays
 * @param offices    inside the Department, the action office first
 * @param withheld   who would get it but for an exemption or a caption
 * @param faults     those so far and those of enriching
 * @param faultsNotKept the number of those beyond the limits
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

    /** What it was made of. */
    public Message message() {
        return normalized.message();
    }
}
