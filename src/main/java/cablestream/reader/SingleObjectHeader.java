package cablestream.reader;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** The header of Avro's single-object encoding: {@code C3 01} and eight bytes of schema fingerprint. */
public final class SingleObjectHeader {
    /** Its length in bytes. */
    public static final int LENGTH = Short.BYTES + Long.BYTES;

    private static final int MARKER = 0xC301;

    private SingleObjectHeader() {}

    /** The bytes before each record of a schema. */
    public static byte[] of(Schema schema) {
        return ByteBuffer.allocate(LENGTH)
                .putShort((short) MARKER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
    }

    /** Whether a value begins with such a header. */
    public static boolean begins(byte[] value) {
        return value.length >= LENGTH && value[0] == (byte) (MARKER >> Byte.SIZE) && value[1] == (byte) MARKER;
    }
}
