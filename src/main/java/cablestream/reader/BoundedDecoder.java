package cablestream.reader;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Reads Avro's binary encoding from bytes that anybody may have written. A length or number of items that the bytes left
 * cannot hold is refused before memory is asked for. Not thread-safe.
 */
final class BoundedDecoder extends Decoder {
    private static final int MORE = 0x80;
    private static final int SEVEN_BITS = 0x7F;

    private final byte[] bytes;
    private int position;
    /** Items of arrays and maps that may still follow: each has at least one byte. */
    private long items;

    /** @param start position of the record in the bytes */
    BoundedDecoder(byte[] bytes, int start) {
        this.bytes = bytes;
        this.position = start;
        this.items = remainingBytes();
    }

    /** How many bytes were not read. */
    @Override
    public int remainingBytes() {
        return bytes.length - position;
    }

    @Override
    public void readNull() {}

    @Override
    public boolean readBoolean() throws IOException {
        return bytes[advance(1)] == 1;
    }

    @Override
    public int readInt() throws IOException {
        long value = readLong();
        if (value != (int) value) {
            throw new IOException("a number is too large");
        }
        return (int) value;
    }

    @Override
    public long readLong() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = bytes[advance(1)];
            value |= (long) (next & SEVEN_BITS) << shift;
            if ((next & MORE) == 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
        throw new IOException("a number does not end");
    }

    @Override
    public float readFloat() throws IOException {
        return Float.intBitsToFloat(Integer.reverseBytes(ByteBuffer.wrap(bytes).getInt(advance(Float.BYTES))));
    }

    @Override
    public double readDouble() throws IOException {
        return Double.longBitsToDouble(Long.reverseBytes(ByteBuffer.wrap(bytes).getLong(advance(Double.BYTES))));
    }

    @Override
    public Utf8 readString(@Nullable Utf8 old) throws IOException {
        return new Utf8(copy(readLong()));
    }

    @Override
    public String readString() throws IOException {
        long length = readLong();
        int start = advance(length);
        return new String(bytes, start, (int) length, StandardCharsets.UTF_8);
    }

    @Override
    public void skipString() throws IOException {
        skipBytes();
    }

    @Override
    public ByteBuffer readBytes(@Nullable ByteBuffer old) throws IOException {
        return ByteBuffer.wrap(copy(readLong()));
    }

    @Override
    public void skipBytes() throws IOException {
        advance(readLong());
    }

    @Override
    public void readFixed(byte[] target, int start, int length) throws IOException {
        System.arraycopy(bytes, advance(length), target, start, length);
    }

    @Override
    public void skipFixed(int length) throws IOException {
        advance(length);
    }

    @Override
    public int readEnum() throws IOException {
        return readInt();
    }

    @Override
    public int readIndex() throws IOException {
        return readInt();
    }

    @Override
    public long readArrayStart() throws IOException {
        long count = readLong();
        if (count >= 0) {
            return counted(count);
        }
        // The size of the block in bytes, for those who skip it.
        readLong();
        return counted(-count);
    }

    @Override
    public long arrayNext() throws IOException {
        return readArrayStart();
    }

    @Override
    public long skipArray() throws IOException {
        long count = readLong();
        while (count < 0) {
            advance(readLong());
            count = readLong();
        }
        return counted(count);
    }

    @Override
    public long readMapStart() throws IOException {
        return readArrayStart();
    }

    @Override
    public long mapNext() throws IOException {
        return readArrayStart();
    }

    @Override
    public long skipMap() throws IOException {
        return skipArray();
    }

    private long counted(long count) throws IOException {
        if (count < 0 || count > items) {
            throw new EOFException("there are fewer bytes than items");
        }
        items -= count;
        return count;
    }

    private byte[] copy(long length) throws IOException {
        int start = advance(length);
        return Arrays.copyOfRange(bytes, start, position);
    }

    /** Passes over some bytes, and returns the position of the first. */
    private int advance(long length) throws IOException {
        if (length < 0 || length > remainingBytes()) {
            throw new EOFException("there are fewer bytes than a length says");
        }
        int start = position;
        position += (int) length;
        return start;
    }
}
