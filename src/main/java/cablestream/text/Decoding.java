package cablestream.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text: UTF-16 if they begin with its byte order mark or have its zeros, UTF-8 if they are valid as a whole, else Windows-1252, in
 * which old copies were kept.
 */
public final class Decoding {
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private static final char REPLACEMENT = '\uFFFD';

    /** This number of bytes shows whether a text without byte order mark is UTF-16, in which every other byte of English is zero. */
    private static final int SAMPLE = 512;

    private static final int SHORTEST_SAMPLE = 16;
    private static final int BYTES_OF_MARK = 2;

    private Decoding() {}

    /** The text of {@code raw}; never fails: a byte that Windows-1252 does not know becomes U+FFFD. */
    public static String decode(byte[] raw) {
        Charset wide = utf16(raw);
        if (wide != null) {
            int from = bytesOfMark(raw);
            return new String(raw, from, raw.length - from, wide);
        }
        String text = new String(raw, StandardCharsets.UTF_8);
        // Whatever is not valid becomes U+FFFD, which a valid text may have, too: then the slow way decides.
        return text.indexOf(REPLACEMENT) < 0 ? text : strictly(raw);
    }

    /** Whether the text is UTF-16: two bytes for each character. */
    public static boolean isUtf16(byte[] raw) {
        return utf16(raw) != null;
    }

    /** Length of the byte order mark of UTF-16, 0 without one. */
    public static int bytesOfMark(byte[] raw) {
        boolean marked = raw.length >= BYTES_OF_MARK
                && ((raw[0] == (byte) 0xFE && raw[1] == (byte) 0xFF)
                        || (raw[0] == (byte) 0xFF && raw[1] == (byte) 0xFE));
        return marked ? BYTES_OF_MARK : 0;
    }

    private static @Nullable Charset utf16(byte[] raw) {
        if (bytesOfMark(raw) > 0) {
            return raw[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        int end = Math.min(raw.length, SAMPLE) & ~1;
        if (end < SHORTEST_SAMPLE) {
            return null;
        }
        int pairs = end / 2;
        int others = pairs - pairs * 9 / 10;
        int first = 0;
        int second = 0;
        for (int i = 0; i < end && (first <= others || second <= others); i += 2) {
            first += raw[i] == 0 ? 0 : 1;
            second += raw[i + 1] == 0 ? 0 : 1;
        }
        return first <= others && second == pairs
                ? StandardCharsets.UTF_16BE
                : second <= others && first == pairs ? StandardCharsets.UTF_16LE : null;
    }

    private static String strictly(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(raw, FALLBACK);
        }
    }
}
