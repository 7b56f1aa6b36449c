package cablestream.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One transmission as received.
 *
 * @param section    1 to 99, {@code null} if it names none
 * @param content    its bytes and its text
 * @param origin     position of its raw record, {@code cables.raw-0@42}, or the name of a file
 * @param receivedAt time of the append to a raw topic, {@code null} for a text that was read without Kafka
 */
public record RawTransmission(
        @Nullable Integer section,
        RawText content,
        String origin,
        @Nullable Instant receivedAt) {
    /** A transmission from a string. */
    public RawTransmission(@Nullable Integer section, String text, String origin) {
        this(section, RawText.of(text), origin, null);
    }

    /** The decoded text, otherwise untouched. */
    public String text() {
        return content.text();
    }

    /** The untouched bytes. */
    public byte[] raw() {
        return content.bytes();
    }
}
