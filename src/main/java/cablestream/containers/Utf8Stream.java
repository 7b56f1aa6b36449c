package cablestream.containers;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Characters as UTF-8. */
final class Utf8Stream extends InputStream {
    private final Reader reader;
    private final char[] characters = new char[8192];
    private byte[] bytes = {};
    private int at;
    private int kept;

    Utf8Stream(Reader reader) {
        this.reader = reader;
    }

    @Override
    public int read() throws IOException {
        return at < bytes.length || fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0 || at == bytes.length && !fill()) {
            return length == 0 ? 0 : -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, from, count);
        at += count;
        return count;
    }

    /** Reads more characters. The first half of a surrogate pair is kept until its second half is there. */
    private boolean fill() throws IOException {
        int count = reader.read(characters, kept, characters.length - kept);
        int length = kept + Math.max(0, count);
        if (length == 0) {
            return false;
        }
        boolean half = count > 0 && Character.isHighSurrogate(characters[length - 1]);
        char last = characters[length - 1];
        bytes = new String(characters, 0, half ? length - 1 : length).getBytes(StandardCharsets.UTF_8);
        at = 0;
        kept = half ? 1 : 0;
        characters[0] = last;
        return bytes.length > 0 || fill();
    }
}
