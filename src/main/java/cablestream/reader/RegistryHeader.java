package cablestream.reader;

import java.nio.ByteBuffer;

/**
 * The header of the Confluent wire format: a zero byte and the id of the schema in the schema registry, four bytes,
 * big-endian.
 */
public final class RegistryHeader {
    /** Its length in bytes. */
    public static final int LENGTH = Byte.BYTES + Integer.BYTES;

    private static final byte MAGIC = 0;

    private RegistryHeader() {}

    /** The bytes before each record of the schema with an id. */
    public static byte[] of(int id) {
        return ByteBuffer.allocate(LENGTH).put(MAGIC).putInt(id).array();
    }

    /** Whether a value begins with such a header. */
    public static boolean begins(byte[] value) {
        return value.length >= LENGTH && value[0] == MAGIC;
    }

    /** The id in the header of a value. */
    public static int id(byte[] value) {
        return ByteBuffer.wrap(value).getInt(Byte.BYTES);
    }
}
