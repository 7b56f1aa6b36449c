package cablestream.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.util.Utf8;
import org.junit.jupiter.api.Test;

/** {@link ByteArrayEncoder} writes what Avro's own encoder writes. */
class ByteArrayEncoderTest {
    private static final byte[] HEADER = {1, 2, 3};

    /** Writes some values to an encoder. */
    private interface Values {
        void writeTo(Encoder encoder) throws IOException;
    }

    @Test
    void writesStringsOfAnyLengthAsAvroDoes() throws IOException {
        Random random = new Random(1);
        for (int length = 0; length < 200; length++) {
            int last = random.nextBoolean() ? 0x7F : 0x2FFF;
            String text = random.ints(length, 0, last)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertSame(encoder -> encoder.writeString(text));
        }
    }

    @Test
    void writesShortAndLongStringsOfOtherCharactersAsAvroDoes() throws IOException {
        for (String text :
                new String[] {"", "A", "Málaga", "é".repeat(63), "é".repeat(64), "A".repeat(63) + "é", "\uD83D\uDE00"
                }) {
            assertSame(encoder -> encoder.writeString(text));
            assertSame(encoder -> encoder.writeString(new Utf8(text)));
        }
    }

    @Test
    void writesNumbersOfAnySizeAsAvroDoes() throws IOException {
        Random random = new Random(1);
        for (int bits = 0; bits < Long.SIZE; bits++) {
            long number = random.nextLong() >> bits;
            assertSame(encoder -> {
                encoder.writeInt((int) number);
                encoder.writeLong(number);
                encoder.writeFloat(number);
                encoder.writeDouble(number);
                encoder.writeBoolean(number > 0);
            });
        }
    }

    @Test
    void writesBytesAndTheEndsOfArraysAsAvroDoes() throws IOException {
        byte[] bytes = "bytes".getBytes(StandardCharsets.UTF_8);
        assertSame(encoder -> {
            encoder.writeBytes(bytes);
            encoder.writeBytes(ByteBuffer.wrap(bytes, 1, 3));
            encoder.writeFixed(bytes, 2, 2);
            encoder.writeArrayStart();
            encoder.setItemCount(1);
            encoder.startItem();
            encoder.writeIndex(1);
            encoder.writeArrayEnd();
            encoder.writeNull();
        });
    }

    private static void assertSame(Values values) throws IOException {
        ByteArrayEncoder encoder = new ByteArrayEncoder(HEADER, 0);
        values.writeTo(encoder);
        assertThat(encoder.toByteArray()).isEqualTo(byAvro(values));
    }

    private static byte[] byAvro(Values values) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(HEADER);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        values.writeTo(encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
