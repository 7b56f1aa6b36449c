package cablestream.streams;

import cablestream.assemble.OpenMessage;
import cablestream.assemble.RememberedMessage;
import cablestream.series.OpenGaps;
import cablestream.series.Sighting;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.annotation.JsonAppend;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Our own state as JSON. Each object has the version of its form, and unknown fields are ignored: so a program reads the
 * state of an older or a newer one, during a rolling upgrade and after a rollback.
 */
final class JsonSerde {
    private static final String VERSION_NAME = "stateVersion";
    private static final int VERSION = 1;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(InstantJson.module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectWriter WRITER = JSON.copy()
            .addMixIn(OpenMessage.class, WithVersion.class)
            .addMixIn(RememberedMessage.class, WithVersion.class)
            .addMixIn(StoredSeries.class, WithVersion.class)
            .addMixIn(OpenGaps.class, WithVersion.class)
            .addMixIn(Sighting.class, WithVersion.class)
            .writer()
            .withAttribute(VERSION_NAME, VERSION);

    /** Adds the version to the objects that are values of stores, or records between the applications. */
    @JsonAppend(attrs = @JsonAppend.Attr(VERSION_NAME))
    private interface WithVersion {}

    private JsonSerde() {}

    static <T> Serde<T> of(Class<T> type) {
        return Serdes.serdeFrom(
                (topic, value) -> write(value), (topic, bytes) -> bytes == null ? null : read(type, bytes));
    }

    private static byte[] write(Object value) {
        try {
            return WRITER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new SerializationException(
                    "state cannot be written: " + value.getClass().getSimpleName());
        }
    }

    private static <T> T read(Class<T> type, byte[] bytes) {
        try {
            return JSON.readValue(bytes, type);
        } catch (IOException e) {
            // The cause would quote the text that the state holds.
            throw new SerializationException("state cannot be read: " + type.getSimpleName());
        }
    }
}
