package cablestream.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to text: UTF-8 if it is valid as a whole, else Windows-1252, in which old copies were kept. */
public final class Decoding {
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private static final char REPLACEMENT = '\uFFFD';

    private Decoding() {}

    /** The text of {@code raw}; never fails: a byte that Windows-1252 does not know becomes U+FFFD. */
    public static String decode(byte[] raw) {
        String text = new String(raw, StandardCharsets.UTF_8);
        // Whatever is not valid becomes U+FFFD, which a valid text may have, too: then the slow way decides.
        return text.indexOf(REPLACEMENT) < 0 ? text : strictly(raw);
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
