package cablestream.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds the characters of a text that are more than text: line ends, controls, what is beyond ASCII, and what may begin residue. In a text
 * that is ASCII as a whole, as most are, it looks at eight characters at once.
 */
final class SpecialCharScanner {
    private static final int WIDTH = Long.BYTES;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** 1 in each of the eight; the highest bit of each, which no character of ASCII has. */
    private static final long ONES = 0x0101010101010101L;

    private static final long HIGH = ONES << 7;

    private final String text;
    /** The text, if it is ASCII as a whole. */
    private final byte @Nullable [] ascii;

    private final ForwardSearch entities;
    private final ForwardSearch tags;
    private final ForwardSearch asterisks;
    /** The next of these, and the next of all others. */
    private int mark = -1;

    private int control = -1;
    /** Index after the eight that were looked at last, and the high bits of those of them that are suspects after {@link #control}. */
    private int looked;

    private long found;

    SpecialCharScanner(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        this.text = text;
        this.ascii = encoded.length == text.length() ? encoded : null;
        this.entities = new ForwardSearch(text, "&");
        this.tags = new ForwardSearch(text, "<");
        this.asterisks = new ForwardSearch(text, "*");
    }

    /** Index of the first one at or after {@code from}; the length of the text if there is none. To be asked from left to right. */
    int next(int from) {
        if (ascii == null) {
            return Cleaner.firstSuspect(text, from, text.length());
        }
        while (control < from) {
            control = nextControl(ascii);
        }
        if (mark < from) {
            mark = Math.min(entities.next(from), Math.min(tags.next(from), asterisks.next(from)));
        }
        return Math.min(control, mark);
    }

    private int nextControl(byte[] bytes) {
        long marks = found;
        int index = looked;
        while (marks == 0 && index < bytes.length) {
            marks = marksOf(index + WIDTH <= bytes.length ? (long) EIGHT.get(bytes, index) : last(bytes, index));
            index += WIDTH;
        }
        looked = index;
        found = marks & marks - 1;
        return marks == 0 ? bytes.length : index - WIDTH + Long.numberOfTrailingZeros(marks) / Byte.SIZE;
    }

    /** The last few, and spaces after the end. */
    private static long last(byte[] bytes, int index) {
        long eight = 0;
        for (int i = index + WIDTH - 1; i >= index; i--) {
            eight = eight << Byte.SIZE | (i < bytes.length ? bytes[i] : ' ');
        }
        return eight;
    }

    /** The high bits of those of eight characters that are controls, or stand between [ and _: letters and figures are none of them. */
    private static long marksOf(long eight) {
        // The high bit that is set first keeps a difference from borrowing from the character after it.
        long noControls = (eight | HIGH) - ONES * ' ';
        long deletes = eight + ONES;
        long brackets = eight + ONES * (0x80 - '[') & ~(eight + ONES * (0x7F - '_'));
        return (~noControls | deletes | brackets) & HIGH;
    }
}
