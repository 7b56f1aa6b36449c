package cablestream.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One transmission as it was received.
 *
 * @param section 1 to 99, {@code null} if it names none
 * @param content its bytes and its text
 * @param origin  where it was received: {@code cables.raw-0@42}, or a file's name
 * @param receivedAt when it was appended to a raw topic, {@code null} of what was read without Kafka
 */
public record RawTransmission(
        @Nullable Integer section,
        RawText content,
        String origin,
        @Nullable Instant receivedAt) {
    /** One that was given as text. */
    public RawTransmission(@Nullable Integer section, String text, String origin) {
        this(section, RawText.of(text), origin, null);
    }

    /** Its text, decoded, otherwise untouched. */
    public String text() {
        return content.text();
    }

    /** Its bytes, untouched. */
    public byte[] raw() {
        return content.bytes();
    }
}
