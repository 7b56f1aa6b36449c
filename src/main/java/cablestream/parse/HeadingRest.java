package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.format.FL01TransmissionIdentifier;
import cablestream.format.FL02RoutingLine;
import cablestream.format.FL03Station;
import cablestream.format.FL04Security;
import cablestream.format.FL12Classification;
import cablestream.format.FaultCollector;
import cablestream.format.HeadingScan;
import cablestream.format.PageLine;
import cablestream.text.Ascii;
import cablestream.text.Line;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the heading that no reader of a format line took: lines of the archive of 1973 to 1979 (distribution,
 * drafting block, page lines), FL10, FL11, pilots of relays, repetitions in a later section, and lines without a place.
 * All of them are kept as evidence.
 */
final class HeadingRest {
    private final MessagePart part;
    private final boolean first;
    private final FaultCollector notes;
    private final Distribution distribution;
    private final @Nullable Line classification;
    private boolean drafting;

    /**
     * The rest of the heading of one transmission.
     *
     * @param first whether FL5 to FL9 were read from this transmission
     */
    HeadingRest(MessagePart part, boolean first, FaultCollector notes) {
        this.part = part;
        this.first = first;
        this.notes = notes;
        this.distribution = new Distribution(notes);
        HeadingScan.Found<FL12Classification> line = part.scan().classification();
        this.classification = line == null ? null : line.line();
    }

    /** Goes over the lines before the text, when all else of them was read. */
    void read() {
        readAbove();
        int addresses = first ? part.headingLines().size() - part.addressLines().size() : Integer.MAX_VALUE;
        int index = 0;
        for (Line line : part.headingLines()) {
            if (notes.hasRead(line)) {
                end();
            } else if (!line.blank() && line != classification) {
                if (index < addresses) {
                    notes.repairs(line);
                }
                read(line);
            }
            index++;
        }
        end();
    }

    /** Notes one fault for all lines above the heading, at the first one. */
    private void readAbove() {
        Line begin = null;
        int count = 0;
        for (Line line : part.linesAbove()) {
            if (!line.blank()) {
                notes.evidence("unplaced", line, "above the heading");
                begin = begin == null ? line : begin;
                count++;
            }
        }
        if (begin != null) {
            notes.fault(FaultCode.TEXT_UNPLACED, begin, 0, count + " lines above the heading");
        }
    }

    private void read(Line line) {
        String text = line.text();
        if (text.equalsIgnoreCase("BT")) {
            notes.evidence("text", line, "FL11");
        } else if (Ascii.startsWord(text, "ACCT") || Ascii.startsWord(text, "GR")) {
            notes.evidence("accounting", line, "FL10");
        } else if (PageLine.read(text).isPresent()
                || FL12Classification.read(text).isPresent()) {
            notes.evidence("sections", line, "page line");
        } else if (isTransmission(text)) {
            notes.evidence("transmissions", line, "relay pilot");
        } else if (!first) {
            notes.evidence("sections", line, "repeated heading");
        } else {
            readOther(line);
        }
    }

    private void readOther(Line line) {
        boolean drafts = DraftingLine.opens(line.text());
        if (drafts) {
            distribution.end();
        }
        if (distribution.read(line)) {
            drafting = false;
        } else if (isPrecedence(line.text())) {
            notes.evidence("precedence", line, "precedence in words");
        } else if (isOfAddresses(line.text())) {
            notes.evidence("addressees", line, "FL6 to FL9");
        } else if (DashRule.isRule(line.text())) {
            notes.evidence("text", line, "rule");
        } else if (drafting || drafts) {
            drafting = true;
            notes.evidence("drafting", line, "drafting block");
        } else {
            notes.evidence("unplaced", line, "heading");
            notes.fault(FaultCode.TEXT_UNPLACED, line, 0, "a line of the heading");
        }
    }

    /** {@code ROUTINE}: prints of a mail gateway have it on a line of its own. */
    private static boolean isPrecedence(String text) {
        return switch (text) {
            case "FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE" -> true;
            default -> false;
        };
    }

    private static boolean isTransmission(String text) {
        return FL01TransmissionIdentifier.read(text).isPresent()
                || FL02RoutingLine.read(text).isPresent()
                || FL03Station.read(text).isPresent()
                || FL04Security.read(text).isPresent();
    }

    /** The first FM of a readdressed message, a TO alone on its line, or with a page line after it. */
    private static boolean isOfAddresses(String text) {
        return Ascii.startsWord(text, "FM") || Ascii.startsWord(text, "TO") || Ascii.startsWord(text, "INFO");
    }

    private void end() {
        distribution.end();
        drafting = false;
    }
}
