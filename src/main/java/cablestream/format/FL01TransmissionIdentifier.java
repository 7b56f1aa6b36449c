package cablestream.format;

import cablestream.text.Ascii;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * FL1, the identifier of a transmission on a circuit (ACP 127 para 112, 127; 5 FAH-2 H-321.1): {@code VZCZCXQA0417}. It
 * numbers transmissions, not messages: copies and sections of one message differ in it.
 *
 * @param channel station and channel designator, three letters; {@code null} on circuits that have none
 * @param serial  serial number on the circuit
 * @param digits  number of digits in the series
 */
public record FL01TransmissionIdentifier(
        @Nullable String channel, @Nullable Integer serial, int digits) {
    private static final String START_OF_MESSAGE = "ZCZC";
    private static final String START_OF_TRANSMISSION = "VV ";
    private static final int MOST_IN_FRONT = 8;
    private static final int LONGEST_CHANNEL = 4;

    /** The FL1 fields of a line; empty if the line is no FL1. */
    public static Optional<FL01TransmissionIdentifier> read(String line) {
        int from = afterTransmissionStart(line);
        if (Ascii.at(line, from, START_OF_MESSAGE)) {
            return after(line, Ascii.skipBlanks(line, from + START_OF_MESSAGE.length()));
        }
        return Ascii.starts(line, START_OF_TRANSMISSION) ? after(line, from) : Optional.empty();
    }

    /** The index after {@code V}, {@code VV } and their repetitions on a circuit. */
    private static int afterTransmissionStart(String line) {
        int i = 0;
        while (i < Math.min(line.length(), MOST_IN_FRONT)
                && (Ascii.upper(line.charAt(i)) == 'V' || line.charAt(i) == ' ')) {
            i++;
        }
        return i;
    }

    private static Optional<FL01TransmissionIdentifier> after(String line, int from) {
        int digits = Ascii.skipLetters(line, from);
        int end = Ascii.skipDigits(line, digits);
        if (digits - from > LONGEST_CHANNEL || end - digits < 3 || end - digits > 5) {
            return Optional.empty();
        }
        String channel = digits > from ? line.substring(from, digits).toUpperCase(Locale.ROOT) : null;
        return Optional.of(new FL01TransmissionIdentifier(channel, Ascii.number(line, digits, end), end - digits));
    }
}
