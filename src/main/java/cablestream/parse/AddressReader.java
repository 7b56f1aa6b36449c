package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.cable.Transmission;
import cablestream.intake.FL05Preamble;
import cablestream.intake.Heading;
import cablestream.intake.HeadingScan;
import cablestream.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the heading of a message, FL1 to FL9: FL1 to FL4 of each transmission, the rest of the first one. */
final class AddressReader {
    private final Notebook notes;

    AddressReader(Notebook notes) {
        this.notes = notes;
    }

    /** The heading of a message with these transmissions. */
    Address read(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            noteTransmission("transmissions[" + i + "]", parts.get(i).scan());
        }
        Part first = parts.get(0);
        Heading heading = first.heading();
        notePreambles(first);
        List<Line> lines = first.addressLines();
        lines.forEach(notes::repairs);
        String originator = FL06Originator.read(lines, notes);
        return new Address(
                transmissions(parts),
                heading.precedence(),
                heading.infoPrecedence(),
                heading.dateTimeGroup(),
                heading.prosign(),
                originator,
                new FL07Addressees(heading, notes).read(lines));
    }

    private static List<Transmission> transmissions(List<Part> parts) {
        List<Transmission> transmissions = new ArrayList<>(parts.size());
        parts.forEach(part -> transmissions.add(part.heading().transmission()));
        return transmissions;
    }

    private void noteTransmission(String field, HeadingScan scan) {
        note(field, scan.identifier(), "FL1");
        scan.routing().forEach(line -> note(field + ".routingIndicators", line, "FL2"));
        note(field, scan.station(), "FL3");
        scan.security().forEach(line -> note(field, line, "FL4"));
        if (scan.identifier() == null) {
            notes.fault(FaultCode.FL1_MISSING, field);
        }
        if (scan.station() == null) {
            notes.fault(FaultCode.FL3_MISSING, field);
        }
    }

    private void note(String field, HeadingScan.@Nullable Found<?> found, String rule) {
        if (found != null) {
            notes.repairs(found.line());
            notes.evidence(field, found.line(), rule);
        }
    }

    private void notePreambles(Part part) {
        List<HeadingScan.Found<FL05Preamble>> preambles = part.scan().preambles();
        if (preambles.isEmpty()) {
            notes.fault(FaultCode.DTG_INVALID, "no FL5");
            return;
        }
        HeadingScan.Found<FL05Preamble> original = preambles.get(preambles.size() - 1);
        FL05Preamble read = original.value();
        if (part.heading().dateTimeGroup() == null) {
            notes.fault(FaultCode.DTG_INVALID, original.line(), read.start(), "no such time");
        } else {
            notes.evidence("dateTimeGroup", original.line(), read.start(), read.end(), "FL5");
        }
        HeadingScan.Found<FL05Preamble> outer = preambles.get(0);
        if (outer.value().precedence() != null) {
            notes.evidence("precedence", outer.line(), 0, outer.value().start(), "FL5");
        }
    }
}
