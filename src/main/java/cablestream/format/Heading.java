package cablestream.format;

import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import cablestream.cable.Transmission;
import cablestream.cable.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields that are read first: FL1 to FL5, the classification line, and the sections of the text.
 *
 * @param transmission   FL1 to FL4
 * @param channelDigits  number of digits of the channel serial, 0 without one
 * @param precedence     highest precedence of FL5
 * @param infoPrecedence second precedence of FL5
 * @param dateTimeGroup  date-time group of FL5
 * @param originator     FL6 as written, {@code null} without one
 * @param prosign        level after ZNR/ZNY (FL4)
 * @param classification level on the classification line
 * @param station        post of the message reference number, as written
 * @param serial         serial number of the message reference number
 * @param expected       number of sections of the message; 1 if it is not in sections
 * @param present        sections in the text, named by the classification line and page lines
 * @param version        version that the transmission states: the original, a repetition, a correction
 * @param service        whether it is a message between stations about the traffic ({@code SVC}, para 404)
 * @param format         evidence of a message text format; {@code null} for a telegram
 */
public record Heading(
        Transmission transmission,
        int channelDigits,
        @Nullable Precedence precedence,
        @Nullable Precedence infoPrecedence,
        @Nullable Instant dateTimeGroup,
        @Nullable String originator,
        @Nullable Classification prosign,
        @Nullable Classification classification,
        @Nullable String station,
        @Nullable Integer serial,
        int expected,
        List<Integer> present,
        Version version,
        boolean service,
        @Nullable MessageFormat format) {
    public Heading {
        present = List.copyOf(present);
    }
}
