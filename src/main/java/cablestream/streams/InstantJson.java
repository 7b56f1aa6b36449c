package cablestream.streams;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.ser.InstantSerializer;
import java.io.IOException;
import java.time.Instant;

/**
 * Instants in state, in the form of Jackson's time module: seconds with nine digits after the point. A series has up to a hundred of
 * them and is written for each number, so they are written and read without the big decimals that the module makes of them. It has the rest.
 */
final class InstantJson {
    private static final int DIGITS = 9;
    private static final int NANOS = 1_000_000_000;
    /** Seconds of as many digits are a {@code long}. */
    private static final int MOST = 18;

    private InstantJson() {}

    static SimpleModule module() {
        return new SimpleModule("instants")
                .addSerializer(Instant.class, new Writer())
                .addDeserializer(Instant.class, new Reader());
    }

    private static final class Writer extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator out, SerializerProvider provider) throws IOException {
            long seconds = instant.getEpochSecond();
            if (seconds <= 0) {
                InstantSerializer.INSTANCE.serialize(instant, out, provider);
                return;
            }
            // A billion more has ten digits; the first becomes the point.
            StringBuilder number = new StringBuilder(2 * DIGITS + 2).append(seconds);
            int point = number.length();
            number.append(NANOS + instant.getNano()).setCharAt(point, '.');
            out.writeNumber(number.toString());
        }
    }

    private static final class Reader extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
                String number = in.getText();
                int point = number.length() - DIGITS - 1;
                if (point > 0 && point <= MOST && number.charAt(point) == '.' && isPositive(number)) {
                    return Instant.ofEpochSecond(
                            Long.parseLong(number, 0, point, 10),
                            Integer.parseInt(number, point + 1, number.length(), 10));
                }
            }
            return InstantDeserializer.INSTANT.deserialize(in, context);
        }

        /** Without a sign, and without an exponent. */
        private static boolean isPositive(String number) {
            return number.charAt(0) != '-' && number.indexOf('E') < 0 && number.indexOf('e') < 0;
        }
    }
}
