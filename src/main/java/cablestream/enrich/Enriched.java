package cablestream.enrich;

import cablestream.cable.Fault;
import cablestream.cable.Message;
import cablestream.normalize.Normalized;
import java.util.List;

/**
 * A telegram that knows who gets it.
 *
 * @param normalized the telegram
 * @param recipients addressees with collectives expanded, less originator and exemptions
 * @param offices    inside the Department, the action office first
 * @param faults     those so far and those of expanding
 */
public record Enriched(Normalized normalized, List<Recipient> recipients, List<Office> offices, List<Fault> faults) {
    public Enriched {
        recipients = List.copyOf(recipients);
        offices = List.copyOf(offices);
        faults = List.copyOf(faults);
    }

    /** What it was made of. */
    public Message message() {
        return normalized.message();
    }
}
