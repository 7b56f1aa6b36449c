package cablestream.cable;

import org.jspecify.annotations.Nullable;

/**
 * One transmission as it was received.
 *
 * @param section 1 to 99, {@code null} if it names none
 * @param text    its raw text, decoded, otherwise untouched
 * @param origin  where it was received: {@code cables.raw-0@42}, or a file's name
 */
public record RawTransmission(@Nullable Integer section, String text, String origin) {}
