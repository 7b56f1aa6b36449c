package cablestream.format;

import cablestream.text.Decoding;
import cablestream.text.Lines;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sender of a raw text, as far as its heading shows it. */
public final class SenderStation {
    /** The heading is in the first bytes, even where pilots stand before it. */
    private static final int PEEKED = 16 * 1024;

    private SenderStation() {}

    /** Post of the reference number or routing indicator, in capitals; {@code null} if there is neither. */
    public static @Nullable String of(byte[] bytes) {
        byte[] head = bytes.length > PEEKED ? Arrays.copyOf(bytes, PEEKED) : bytes;
        Heading heading = HeadingReader.read(Lines.of(Decoding.decode(head)));
        String station =
                heading.station() == null ? heading.transmission().originRoutingIndicator() : heading.station();
        return station == null ? null : station.toUpperCase(Locale.ROOT);
    }
}
