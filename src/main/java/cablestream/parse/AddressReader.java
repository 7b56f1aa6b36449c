package cablestream.parse;

import cablestream.cable.Addressee;
import cablestream.cable.FaultCode;
import cablestream.cable.Transmission;
import cablestream.intake.FL03Station;
import cablestream.intake.FL05Preamble;
import cablestream.intake.Heading;
import cablestream.intake.HeadingScan;
import cablestream.text.Ascii;
import cablestream.text.Line;
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
        List<Addressee> addressees = new FL07Addressees(heading, notes).read(lines);
        parts.forEach(part -> new HeadingRest(part, part == first, notes).read());
        return new Address(
                transmissions(parts),
                heading.precedence(),
                heading.infoPrecedence(),
                heading.dateTimeGroup(),
                heading.prosign(),
                originator,
                addressees);
    }

    private static List<Transmission> transmissions(List<Part> parts) {
        return parts.stream().map(part -> part.heading().transmission()).toList();
    }

    private void noteTransmission(String field, HeadingScan scan) {
        note(field, scan.identifier(), "FL1");
        scan.routing().forEach(line -> note(field + ".routingIndicators", line, "FL2"));
        note(field, scan.station(), "FL3");
        scan.security().forEach(line -> note(field, line, "FL4"));
        if (scan.identifier() == null) {
            notes.fault(FaultCode.FL1_MISSING, field);
        }
        noteStation(field, scan);
    }

    private void noteStation(String field, HeadingScan scan) {
        HeadingScan.Found<FL03Station> station = scan.station();
        Line rest = scan.stationRest();
        if (station == null) {
            notes.fault(FaultCode.FL3_MISSING, field);
            return;
        }
        FL03Station.Filed filed = station.value().filed();
        if (rest != null) {
            notes.evidence(field, rest, "FL3");
            notes.fault(FaultCode.FL3_DAMAGED, station.line(), 0, "cut in two lines");
        }
        if (filed != null && filed.cut()) {
            notes.fault(FaultCode.FL3_DAMAGED, station.line(), 0, "a digit of the day is lost");
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
        if (outer != original) {
            notes.evidence("readdressal", outer.line(), "FL5");
        }
        preambles.forEach(this::noteSignals);
    }

    private void noteSignals(HeadingScan.Found<FL05Preamble> preamble) {
        int from = Ascii.skipBlanks(preamble.line().text(), preamble.value().end());
        int to = preamble.line().text().length();
        if (from < to) {
            notes.evidence("transmissions[0].operatingSignals", preamble.line(), from, to, "FL5");
        }
    }
}
