package cablestream.intake;

import cablestream.text.Ascii;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * FL1, which transmission on which circuit (ACP 127 para 112, 127; 5 FAH-2 H-321.1): {@code VZCZCXQA0417}. It numbers
 * transmissions, not messages: copies and sections of one message differ in it.
 *
 * @param channel station and channel designator, three letters; {@code null} on circuits that have none
 * @param serial  number on the circuit
 * @param digits  that it is written with: so many has the series
 */
public record FL01TransmissionIdentifier(
        @Nullable String channel, @Nullable Integer serial, int digits) {
    private static final String[] STARTS = {"VZCZC", "ZCZC", "VV "};
    private static final int LONGEST_CHANNEL = 4;

    /** What the line says, if it is an FL1. */
    public static Optional<FL01TransmissionIdentifier> read(String line) {
        for (String start : STARTS) {
            if (Ascii.starts(line, start)) {
                return behind(line, Ascii.skipBlanks(line, start.length()));
            }
        }
        return Optional.empty();
    }

    private static Optional<FL01TransmissionIdentifier> behind(String line, int from) {
        int digits = Ascii.skipLetters(line, from);
        int end = Ascii.skipDigits(line, digits);
        if (digits - from > LONGEST_CHANNEL || end - digits < 3 || end - digits > 5) {
            return Optional.empty();
        }
        String channel = digits > from ? line.substring(from, digits).toUpperCase(Locale.ROOT) : null;
        return Optional.of(new FL01TransmissionIdentifier(channel, Ascii.number(line, digits, end), end - digits));
    }
}
