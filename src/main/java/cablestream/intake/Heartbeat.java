package cablestream.intake;

import cablestream.cable.Lane;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A telegram of our own that passes all steps of a lane to show that the lane works. The whole raw record must equal the
 * result of {@link #bytes} for a lane and a time, byte for byte: so a heartbeat cannot hide another text. A heartbeat that
 * is merged with other text, or differs in one letter, is a transmission like any other.
 *
 * @param lane its lane
 * @param at   time of sending, to the millisecond
 */
public record Heartbeat(Lane lane, Instant at) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int TIME_LENGTH = "2000-01-01T00:00:00.000Z".length();

    /** The bytes before the time; {@code END} follows it. */
    private static final Map<Lane, byte[]> OPENINGS = new EnumMap<>(Lane.class);

    private static final byte[] END = ascii(".\nBT\n#0000\nNNNN\n");

    static {
        for (Lane lane : Lane.values()) {
            OPENINGS.put(lane, ascii(opening(lane)));
        }
    }

    /** The heartbeat that a raw record is, if it is one. */
    public static Optional<Heartbeat> read(byte[] raw) {
        for (Map.Entry<Lane, byte[]> opening : OPENINGS.entrySet()) {
            int start = opening.getValue().length;
            boolean fits = raw.length == start + TIME_LENGTH + END.length
                    && Arrays.equals(raw, 0, start, opening.getValue(), 0, start)
                    && Arrays.equals(raw, start + TIME_LENGTH, raw.length, END, 0, END.length);
            if (fits) {
                return time(new String(raw, start, TIME_LENGTH, StandardCharsets.ISO_8859_1))
                        .map(at -> new Heartbeat(opening.getKey(), at));
            }
        }
        return Optional.empty();
    }

    /** The heartbeat that a record of a lane is: intake has found it to be one. No transmission has an identity like it. */
    public static Optional<Heartbeat> read(String identity, byte[] raw) {
        return read(raw).filter(heartbeat -> heartbeat.identity().equals(identity));
    }

    /** The key of the heartbeat. */
    public String identity() {
        return "HEARTBEAT " + lane.label() + " " + TIME.format(at);
    }

    /** The telegram. */
    public byte[] bytes() {
        byte[] opening = OPENINGS.getOrDefault(lane, END);
        byte[] raw = Arrays.copyOf(opening, opening.length + TIME_LENGTH + END.length);
        System.arraycopy(ascii(TIME.format(at)), 0, raw, opening.length, TIME_LENGTH);
        System.arraycopy(END, 0, raw, opening.length + TIME_LENGTH, END.length);
        return raw;
    }

    private static Optional<Instant> time(String text) {
        try {
            Instant at = Instant.from(TIME.parse(text));
            return TIME.format(at).equals(text) ? Optional.of(at) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String opening(Lane lane) {
        String prosign = lane == Lane.URGENT ? "Z" : "R";
        return """
                VZCZCHBT0000
                %s RUEHHB
                DE RUEHHB #0000 0010000
                ZNR UUUUU ZZH
                %s 010000Z JAN 26
                FM CABLESTREAM
                TO RUEHHB/CABLESTREAM
                BT
                UNCLAS

                E.O. 12958: N/A
                TAGS: AMGT
                SUBJECT: HEARTBEAT

                1. (U) HEARTBEAT OF LANE %s AT\s""".formatted(prosign.repeat(2), prosign, lane);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
