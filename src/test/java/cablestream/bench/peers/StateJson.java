package cablestream.bench.peers;

import cablestream.series.RecentNumbers;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A type of state as JSON.
 *
 * @param <T> the type
 */
public final class StateJson<T> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(RecentNumbers.class, AsBytes.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ObjectReader reader;
    private final ObjectWriter writer;

    public StateJson(Class<T> type) {
        reader = JSON.readerFor(type);
        writer = JSON.writerFor(type);
    }

    /** Numbers are stored in their own form. */
    private abstract static class AsBytes {
        @JsonValue
        abstract byte[] bytes();

        @JsonCreator
        static RecentNumbers read(byte[] bytes) {
            return RecentNumbers.read(bytes);
        }
    }

    public byte[] write(T state) {
        try {
            return writer.writeValueAsBytes(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public T read(byte[] bytes) {
        try {
            return reader.readValue(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
