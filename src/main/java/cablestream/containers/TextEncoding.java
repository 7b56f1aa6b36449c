package cablestream.containers;

import cablestream.text.Decoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The character encoding of files that may be large. A file that is not UTF-16 is read as one character for each byte, so
 * that the bytes of its texts stay the same.
 */
final class TextEncoding {
    private static final int[] MARK = {0xEF, 0xBB, 0xBF};

    private TextEncoding() {}

    /** The characters of a file, or its bytes as characters; without byte order mark. */
    static Reader reader(InputStream content, byte[] head) throws IOException {
        Charset wide = utf16(head);
        content.skipNBytes(wide == null ? markLength(head) : Decoding.bytesOfMark(head));
        return new InputStreamReader(content, wide == null ? StandardCharsets.ISO_8859_1 : wide);
    }

    /** The bytes of a file, UTF-16 as UTF-8; without byte order mark. */
    static InputStream utf8(InputStream content, byte[] head) throws IOException {
        if (utf16(head) == null) {
            content.skipNBytes(markLength(head));
            return content;
        }
        return new Utf8Stream(reader(content, head));
    }

    static boolean isUtf16(byte[] head) {
        return utf16(head) != null;
    }

    private static @Nullable Charset utf16(byte[] head) {
        if (!Decoding.isUtf16(head)) {
            return null;
        }
        boolean bigEndian = Decoding.bytesOfMark(head) > 0 ? head[0] == (byte) 0xFE : head[0] == 0;
        return bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static int markLength(byte[] head) {
        for (int i = 0; i < MARK.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != MARK[i]) {
                return 0;
            }
        }
        return MARK.length;
    }
}
