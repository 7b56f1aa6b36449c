package cablestream.parse;

import cablestream.assemble.Message;
import cablestream.format.Heading;
import cablestream.format.HeadingScan;
import cablestream.intake.LineArrangement;
import cablestream.intake.RawTransmission;
import cablestream.intake.ScannedText;
import cablestream.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One transmission of the message: a section, or the whole message.
 *
 * @param lines       its lines; numbers and offsets count in the text of the message
 * @param arrangement arrangement of the lines
 * @param scan        format lines among them
 * @param heading     fields of the format lines
 * @param statedYear  stated year for a text without one, {@code null} if none is stated
 */
record MessagePart(
        List<Line> lines,
        LineArrangement arrangement,
        HeadingScan scan,
        Heading heading,
        @Nullable Integer statedYear) {
    /** All transmissions of a message. */
    static List<MessagePart> of(Message message) {
        List<MessagePart> parts = new ArrayList<>(message.transmissions().size());
        int base = 0;
        int number = 1;
        for (RawTransmission transmission : message.transmissions()) {
            Integer year = transmission.content().stated().year();
            // What intake found counts from the beginning of the transmission: it holds for the first one.
            ScannedText text = parts.isEmpty()
                    ? transmission.content().scanned()
                    : ScannedText.of(transmission.text(), year, base, number);
            List<Line> lines = text.lines();
            parts.add(new MessagePart(lines, text.arrangement(), text.scan(), text.heading(), year));
            base += transmission.text().length() + 1;
            number = lines.get(lines.size() - 1).number() + 1;
        }
        return parts;
    }

    /** Whether it never had transmission identifier, station line, separators and end of message. */
    boolean withoutProcedure() {
        return arrangement.withoutProcedure();
    }

    /** All lines of the heading, before the text and its classification line. */
    List<Line> headingLines() {
        return lines.subList(Math.min(scan.start(), scan.headingEnd()), scan.headingEnd());
    }

    /** The lines above the heading: a mail header, a menu, a copy of the heading. */
    List<Line> linesAbove() {
        return lines.subList(0, Math.min(scan.start(), scan.headingEnd()));
    }

    /** The lines of FL5 to FL11. */
    List<Line> addressLines() {
        return lines.subList(Math.min(scan.messageIndex(), scan.headingEnd()), scan.headingEnd());
    }

    /** The lines under the classification line, to the end. */
    List<Line> textLines() {
        return lines.subList(scan.textIndex(), lines.size());
    }
}
