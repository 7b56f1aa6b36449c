package cablestream.intake;

import cablestream.cable.Stated;
import cablestream.text.Decoding;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one transmission, untouched, and the text that they are. It is decoded and scanned when that is first asked for, and not
 * again as long as it is in memory; kept are the bytes only. Two are equal if their bytes are.
 */
public final class RawText {
    private final byte[] bytes;
    private final Stated stated;
    /** Neither is kept before it was asked for; a caller that asks at the same time makes the same. */
    private @Nullable String text;

    private @Nullable ScannedText scanned;

    private RawText(byte[] bytes, Stated stated, @Nullable String text) {
        this.bytes = bytes;
        this.stated = stated;
        this.text = text;
    }

    /** A text from its bytes. */
    @JsonCreator
    public static RawText of(byte[] bytes) {
        return of(bytes, Stated.NOTHING);
    }

    /** A text from its bytes, and the statements of the source beside them. */
    public static RawText of(byte[] bytes, Stated stated) {
        return new RawText(bytes, stated, null);
    }

    /** A text from a string. */
    public static RawText of(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8), Stated.NOTHING, text);
    }

    /** The bytes, not copied. */
    @JsonValue
    public byte[] bytes() {
        return bytes;
    }

    /** The statements of the source beside the bytes. */
    public Stated stated() {
        return stated;
    }

    /** Decoded, otherwise untouched. */
    public String text() {
        String known = text;
        if (known == null) {
            known = Decoding.decode(bytes);
            text = known;
        }
        return known;
    }

    /** The scan of the text as a single transmission. */
    public ScannedText scanned() {
        ScannedText known = scanned;
        if (known == null) {
            known = ScannedText.of(text(), stated.year());
            scanned = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawText raw && Arrays.equals(bytes, raw.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The length in bytes, without any content. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
