package cablestream.format;

import cablestream.cable.Evidence;
import cablestream.cable.Fault;
import java.util.List;

/**
 * The notes of the reader on one message.
 *
 * @param faults        departures from the standard, up to the limit of the reader
 * @param faultsNotKept faults beyond those
 * @param evidence      source span of each field
 */
public record ReadingNotes(List<Fault> faults, int faultsNotKept, List<Evidence> evidence) {
    public ReadingNotes {
        faults = List.copyOf(faults);
        evidence = List.copyOf(evidence);
    }
}
