package cablestream.series;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The last {@value #MOST} numbers that were seen, with a hash of each carrier. Every number is compared with all of them and added to them,
 * so they are in arrays, and are stored as bytes.
 */
public final class RecentNumbers {
    /** No number. */
    public static final RecentNumbers NONE = new RecentNumbers(new int[0], new long[0]);

    private static final int MOST = 64;
    private static final byte FORM = 1;
    private static final int ENTRY = Integer.BYTES + Long.BYTES;
    /** Of FNV-1a with 64 bits: the hash is stored, so it stays as it is. */
    private static final long HASH_START = 0xcbf29ce484222325L;

    private static final long HASH_PRIME = 0x100000001b3L;

    private final int[] numbers;
    private final long[] marks;

    private RecentNumbers(int[] numbers, long[] marks) {
        this.numbers = numbers;
        this.marks = marks;
    }

    /** One number. */
    static RecentNumbers of(int number, String mark) {
        return NONE.with(number, mark);
    }

    /**
     * The reverse of {@link #bytes()}.
     *
     * @throws IllegalArgumentException if the bytes are of no form that this program knows
     */
    public static RecentNumbers read(byte[] bytes) {
        if (bytes.length % ENTRY != 1 || bytes[0] != FORM) {
            throw new IllegalArgumentException("recent numbers of an unknown form");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        int count = bytes.length / ENTRY;
        RecentNumbers read = new RecentNumbers(new int[count], new long[count]);
        for (int i = 0; i < count; i++) {
            read.numbers[i] = in.getInt();
            read.marks[i] = in.getLong();
        }
        return read;
    }

    /** The stored form: its version, then each number and the hash of its carrier, oldest first. */
    public byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(1 + numbers.length * ENTRY).put(FORM);
        for (int i = 0; i < numbers.length; i++) {
            out.putInt(numbers[i]).putLong(marks[i]);
        }
        return out.array();
    }

    /**
     * These and one more, without the oldest if they are too many.
     *
     * @param mark identity of the carrier
     */
    public RecentNumbers with(int number, String mark) {
        int from = numbers.length == MOST ? 1 : 0;
        int[] more = Arrays.copyOfRange(numbers, from, numbers.length + 1);
        long[] moreMarks = Arrays.copyOfRange(marks, from, marks.length + 1);
        more[more.length - 1] = number;
        moreMarks[more.length - 1] = hash(mark);
        return new RecentNumbers(more, moreMarks);
    }

    /** Whether this carrier had the number. */
    boolean has(int number, String mark) {
        long hash = hash(mark);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == number && marks[i] == hash) {
                return true;
            }
        }
        return false;
    }

    /** Whether any carrier had the number. */
    boolean has(int number) {
        for (int each : numbers) {
            if (each == number) {
                return true;
            }
        }
        return false;
    }

    private static long hash(String mark) {
        long hash = HASH_START;
        for (int i = 0; i < mark.length(); i++) {
            hash = (hash ^ mark.charAt(i)) * HASH_PRIME;
        }
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecentNumbers recent
                && Arrays.equals(numbers, recent.numbers)
                && Arrays.equals(marks, recent.marks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
