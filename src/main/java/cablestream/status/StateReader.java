package cablestream.status;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** Reads state of the applications from its changelogs, limited to the fields of the caller: never the text of a message. */
final class StateReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StateReader() {}

    /** @throws IllegalArgumentException if it is not written so */
    static <T> T read(Class<T> type, byte[] bytes) {
        try {
            return JSON.readValue(bytes, type);
        } catch (IOException e) {
            // The cause would quote the text that the state holds.
            throw new IllegalArgumentException("state cannot be read: " + type.getSimpleName());
        }
    }
}
