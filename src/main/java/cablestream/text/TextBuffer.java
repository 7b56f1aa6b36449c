package cablestream.text;

import java.util.Arrays;

/** Grows a text out of pieces of others. It copies each as a block, where a {@link StringBuilder} goes character by character over a part. */
public final class TextBuffer {
    private char[] chars;
    private int length;

    /** With room for so many characters; it makes more if it must. */
    public TextBuffer(int room) {
        this.chars = new char[room];
    }

    public int length() {
        return length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    public char charAt(int index) {
        return chars[index];
    }

    public TextBuffer append(char c) {
        makeRoom(1);
        chars[length++] = c;
        return this;
    }

    public TextBuffer append(String text) {
        return append(text, 0, text.length());
    }

    /** The characters {@code [from, to)} of a text. */
    public TextBuffer append(String text, int from, int to) {
        makeRoom(to - from);
        text.getChars(from, to, chars, length);
        length += to - from;
        return this;
    }

    /** All from {@code from} on. */
    public String substring(int from) {
        return new String(chars, from, length - from);
    }

    @Override
    public String toString() {
        return substring(0);
    }

    private void makeRoom(int more) {
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more));
        }
    }
}
