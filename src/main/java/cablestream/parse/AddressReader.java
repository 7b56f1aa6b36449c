package cablestream.parse;

import cablestream.cable.Addressee;
import cablestream.cable.FaultCode;
import cablestream.cable.Precedence;
import cablestream.cable.Transmission;
import cablestream.format.FL02RoutingLine;
import cablestream.format.FL03Station;
import cablestream.format.FL05Preamble;
import cablestream.format.FL06Originator;
import cablestream.format.FL07Addressees;
import cablestream.format.FL12Classification;
import cablestream.format.FaultCollector;
import cablestream.format.Heading;
import cablestream.format.HeadingScan;
import cablestream.format.ListField;
import cablestream.text.Ascii;
import cablestream.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the heading of a message, FL1 to FL9: FL1 to FL4 of each transmission, the rest of the first one. */
final class AddressReader {
    private final FaultCollector notes;

    AddressReader(FaultCollector notes) {
        this.notes = notes;
    }

    /** The heading of a message with these transmissions. */
    Address read(List<MessagePart> parts) {
        for (int i = 0; i < parts.size(); i++) {
            MessagePart part = parts.get(i);
            noteArrangement(part);
            noteTransmission(ListField.TRANSMISSIONS.at(i), part);
        }
        MessagePart first = parts.get(0);
        Heading heading = first.heading();
        notePreambles(first);
        List<Line> lines = first.addressLines();
        lines.forEach(notes::repairs);
        String originator = FL06Originator.read(lines, notes);
        List<Addressee> addressees = new FL07Addressees(heading, notes).read(lines);
        for (MessagePart part : parts) {
            new HeadingRest(part, part == first, notes).read();
            if (part != first) {
                note("sections", part.scan().classification(), "FL12");
            }
        }
        return new Address(
                transmissions(parts),
                heading.precedence(),
                heading.infoPrecedence(),
                heading.dateTimeGroup(),
                heading.prosign(),
                originator,
                addressees);
    }

    private static List<Transmission> transmissions(List<MessagePart> parts) {
        List<Transmission> transmissions = new ArrayList<>(parts.size());
        parts.forEach(part -> transmissions.add(part.heading().transmission()));
        return transmissions;
    }

    private void noteArrangement(MessagePart part) {
        HeadingScan.Found<FL12Classification> line = part.scan().classification();
        FaultCode code = switch (part.arrangement()) {
            case AS_WRITTEN, UNQUOTED -> null;
            case FORM, SHEET -> FaultCode.HEADING_OF_FORM;
            case UNFOLDED, REFILLED, SEPARATED -> FaultCode.HEADING_REFILLED;
        };
        if (code != null && line != null) {
            notes.fault(code, line.line(), 0, part.arrangement().name().toLowerCase(Locale.ROOT));
        }
    }

    private void noteTransmission(String field, MessagePart part) {
        HeadingScan scan = part.scan();
        note(field, scan.identifier(), "FL1");
        scan.routing().forEach(line -> note(field + ".routingIndicators", line, "FL2"));
        note(field, scan.station(), "FL3");
        scan.security().forEach(line -> note(field, line, "FL4"));
        if (part.withoutProcedure()) {
            return;
        }
        if (scan.identifier() == null && part.heading().format() == null) {
            notes.fault(FaultCode.FL1_MISSING, field);
        }
        noteStation(field, part);
    }

    private void noteStation(String field, MessagePart part) {
        HeadingScan scan = part.scan();
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
        if (station.value().repaired()) {
            notes.fault(FaultCode.FL3_DAMAGED, station.line(), 0, "the number was repaired");
        }
        if (filed != null && filed.cut()) {
            notes.fault(FaultCode.FL3_DAMAGED, station.line(), 0, "a digit of the day is lost");
        }
        noteFilingTime(part, station);
    }

    /** A time that is known only with its year, which the date-time group gives. */
    private void noteFilingTime(MessagePart part, HeadingScan.Found<FL03Station> station) {
        boolean far = station.value().filed() != null
                && part.heading().dateTimeGroup() != null
                && part.heading().transmission().filedAt() == null;
        if (far || station.value().unread()) {
            String detail = far ? "no such day within a week of FL5" : "no time of day";
            notes.fault(FaultCode.FILING_TIME_DOUBTFUL, station.line(), 0, detail);
        }
    }

    private void note(String field, HeadingScan.@Nullable Found<?> found, String rule) {
        if (found != null) {
            notes.repairs(found.line());
            notes.evidence(field, found.line(), rule);
        }
    }

    private void notePreambles(MessagePart part) {
        List<HeadingScan.Found<FL05Preamble>> preambles = part.scan().preambles();
        notePrecedence(part.scan());
        if (preambles.isEmpty()) {
            notes.fault(FaultCode.DTG_INVALID, "no FL5");
            return;
        }
        HeadingScan.Found<FL05Preamble> original = preambles.get(preambles.size() - 1);
        boolean timed = part.heading().dateTimeGroup() != null;
        if (!timed) {
            notes.fault(FaultCode.DTG_INVALID, original.line(), original.value().start(), "no such time");
        }
        if (timed && original.value().year() == null) {
            notes.fault(FaultCode.YEAR_STATED, original.line(), original.value().start(), "dateTimeGroup");
        }
        for (HeadingScan.Found<FL05Preamble> each : preambles) {
            if (each.value().spaced(each.line().text())) {
                notes.fault(FaultCode.DTG_SPACED, each.line(), each.value().start(), "before the zone");
            }
            note(each, each == preambles.get(0) ? "precedence" : "readdressal", timed && each == original);
            if (each.value().monthMisspelt(each.line().text())) {
                notes.fault(
                        FaultCode.DTG_MONTH_REPAIRED, each.line(), each.value().start(), "the month");
            }
        }
        if (preambles.size() > 1
                && preambles.get(1).line().number() == preambles.get(0).line().number() + 1) {
            notes.fault(FaultCode.FIELD_REPEATED, original.line(), 0, "two FL5; the date-time group is of the second");
        }
    }

    /** FL2 says it where FL5 does not. */
    private void notePrecedence(HeadingScan scan) {
        boolean written =
                !scan.preambles().isEmpty() && scan.preambles().get(0).value().precedence() != null;
        if (!written && !scan.routing().isEmpty()) {
            Line line = scan.routing().get(0).line();
            notes.evidence("precedence", line, 0, line.text().length(), "FL2");
        } else if (written && !scan.routing().isEmpty()) {
            compare(scan.routing().get(0), scan.preambles());
        }
    }

    /** FL2 has the precedence of action or of information, whichever concerns its stations. */
    private void compare(HeadingScan.Found<FL02RoutingLine> routing, List<HeadingScan.Found<FL05Preamble>> preambles) {
        Precedence routed = routing.value().precedence();
        boolean named = preambles.stream()
                .map(HeadingScan.Found::value)
                .anyMatch(each -> routed == each.precedence() || routed == each.info());
        if (!named) {
            notes.fault(FaultCode.PRECEDENCE_CONFLICT, routing.line(), 0, "FL2 and FL5");
        }
    }

    private void note(HeadingScan.Found<FL05Preamble> found, String prosigns, boolean dated) {
        Line line = found.line();
        FL05Preamble read = found.value();
        if (read.start() > 0) {
            notes.evidence(prosigns, line, 0, read.start(), "FL5");
        }
        notes.evidence(dated ? "dateTimeGroup" : "readdressal", line, read.start(), read.end(), "FL5");
        int signals = Ascii.skipBlanks(line.text(), read.end());
        if (signals < line.text().length()) {
            notes.evidence(
                    "transmissions[0].operatingSignals",
                    line,
                    signals,
                    line.text().length(),
                    "FL5");
        }
    }
}
