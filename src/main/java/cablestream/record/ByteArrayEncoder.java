package cablestream.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.avro.io.BinaryData;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.util.Utf8;

/**
 * Writes the binary form of Avro into one array. Avro's own encoder writes to a stream through a buffer, so that most bytes are copied twice,
 * and makes an array of each string.
 */
final class ByteArrayEncoder extends BinaryEncoder {
    private static final int MOST_BYTES_OF_LONG = 10;
    private static final int MOST_BYTES_OF_INT = 5;

    /** Characters from which the conversion of a whole string by the JDK costs less than one character after the other. */
    private static final int LONG_STRING = 64;

    private static final char FIRST_AFTER_ASCII = 0x80;

    private byte[] bytes;
    private int length;

    /** @param header bytes before the record */
    ByteArrayEncoder(byte[] header, int size) {
        this.bytes = Arrays.copyOf(header, Math.max(header.length, size));
        this.length = header.length;
    }

    /** The header and what was written. */
    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    @Override
    public void writeBoolean(boolean value) {
        reserve(1);
        length += BinaryData.encodeBoolean(value, bytes, length);
    }

    @Override
    public void writeInt(int value) {
        reserve(MOST_BYTES_OF_INT);
        length += BinaryData.encodeInt(value, bytes, length);
    }

    @Override
    public void writeLong(long value) {
        reserve(MOST_BYTES_OF_LONG);
        length += BinaryData.encodeLong(value, bytes, length);
    }

    @Override
    public void writeFloat(float value) {
        reserve(Float.BYTES);
        length += BinaryData.encodeFloat(value, bytes, length);
    }

    @Override
    public void writeDouble(double value) {
        reserve(Double.BYTES);
        length += BinaryData.encodeDouble(value, bytes, length);
    }

    @Override
    public void writeString(String value) throws IOException {
        if (value.length() >= LONG_STRING || !writeAscii(value)) {
            writeBytes(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void writeString(Utf8 value) throws IOException {
        writeBytes(value.getBytes(), 0, value.getByteLength());
    }

    /** Writes a short string if it is ASCII; otherwise nothing. */
    private boolean writeAscii(String value) {
        int characters = value.length();
        reserve(MOST_BYTES_OF_INT + characters);
        int from = length + BinaryData.encodeInt(characters, bytes, length);
        for (int i = 0; i < characters; i++) {
            char c = value.charAt(i);
            if (c >= FIRST_AFTER_ASCII) {
                return false;
            }
            bytes[from + i] = (byte) c;
        }
        length = from + characters;
        return true;
    }

    @Override
    public void writeFixed(byte[] value, int from, int count) {
        reserve(count);
        System.arraycopy(value, from, bytes, length, count);
        length += count;
    }

    @Override
    public void writeFixed(ByteBuffer value) {
        byte[] fixed = new byte[value.remaining()];
        value.duplicate().get(fixed);
        writeFixed(fixed, 0, fixed.length);
    }

    @Override
    protected void writeZero() {
        reserve(1);
        bytes[length++] = 0;
    }

    @Override
    public int bytesBuffered() {
        return 0;
    }

    /** Does nothing: all that was written is in the array. */
    @Override
    public void flush() {}
}
