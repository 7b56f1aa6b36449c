package cablestream.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Grows a text out of pieces of others. It copies each as a block, where a {@link StringBuilder} goes character by character over a part;
 * and it keeps a byte for a character, up to the first one that needs two.
 */
public final class TextBuffer {
    private static final char LAST_NARROW = 0xFF;

    private byte[] narrow;
    /** All characters, as soon as one of them is beyond {@link #LAST_NARROW}. */
    private char @Nullable [] wide;

    private int length;

    /** With room for so many characters; it makes more if it must. */
    public TextBuffer(int room) {
        this.narrow = new byte[room];
    }

    public int length() {
        return length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    public char charAt(int index) {
        return wide == null ? (char) (narrow[index] & LAST_NARROW) : wide[index];
    }

    public TextBuffer append(char c) {
        if (wide == null && c > LAST_NARROW) {
            widen();
        }
        makeRoom(1);
        if (wide == null) {
            narrow[length++] = (byte) c;
        } else {
            wide[length++] = c;
        }
        return this;
    }

    public TextBuffer append(String text) {
        return append(text, 0, text.length());
    }

    /** The characters {@code [from, to)} of a text. */
    public TextBuffer append(String text, int from, int to) {
        if (wide == null && !isNarrow(text, from, to)) {
            widen();
        }
        return appendBlock(text, from, to);
    }

    /** The same of characters that are known to be ASCII. */
    TextBuffer appendAscii(String text, int from, int to) {
        return appendBlock(text, from, to);
    }

    // The method for bytes drops the upper half of characters, which is why it is deprecated; these have none.
    @SuppressWarnings("deprecation")
    private TextBuffer appendBlock(String text, int from, int to) {
        makeRoom(to - from);
        if (wide == null) {
            text.getBytes(from, to, narrow, length);
        } else {
            text.getChars(from, to, wide, length);
        }
        length += to - from;
        return this;
    }

    /** All from {@code from} on. */
    public String substring(int from) {
        return wide == null
                ? new String(narrow, from, length - from, StandardCharsets.ISO_8859_1)
                : new String(wide, from, length - from);
    }

    /** Where bytes go. */
    @FunctionalInterface
    public interface Bytes {
        void take(byte[] bytes, int from, int length);
    }

    /** Hands over the whole text in UTF-8, which ASCII is already. */
    public void writeTo(Bytes out) {
        if (wide == null && isAscii()) {
            out.take(narrow, 0, length);
        } else {
            byte[] encoded = toString().getBytes(StandardCharsets.UTF_8);
            out.take(encoded, 0, encoded.length);
        }
    }

    private boolean isAscii() {
        for (int i = 0; i < length; i++) {
            if (narrow[i] < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return substring(0);
    }

    private static boolean isNarrow(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > LAST_NARROW) {
                return false;
            }
        }
        return true;
    }

    private void widen() {
        char[] chars = new char[narrow.length];
        for (int i = 0; i < length; i++) {
            chars[i] = charAt(i);
        }
        wide = chars;
    }

    private void makeRoom(int more) {
        int needed = length + more;
        if (wide != null && needed > wide.length) {
            wide = Arrays.copyOf(wide, Math.max(2 * wide.length, needed));
        } else if (wide == null && needed > narrow.length) {
            narrow = Arrays.copyOf(narrow, Math.max(2 * narrow.length, needed));
        }
    }
}
