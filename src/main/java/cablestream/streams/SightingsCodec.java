package cablestream.streams;

import cablestream.accounting.Sighting;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;

/** Sightings on their way to accounting; several of one originator go together. Between our own applications; not a contract. */
final class SightingsCodec {
    private static final Serde<Sighting[]> SIGHTINGS = JsonSerde.of(Sighting[].class);
    private static final String NO_TOPIC = "";

    private SightingsCodec() {}

    static byte[] write(Sighting... sightings) {
        return SIGHTINGS.serializer().serialize(NO_TOPIC, sightings);
    }

    /** @throws IllegalArgumentException if they are none: that is the record's trouble, and not Kafka's */
    static List<Sighting> read(byte[] bytes) {
        try {
            return List.of(SIGHTINGS.deserializer().deserialize(NO_TOPIC, bytes));
        } catch (SerializationException e) {
            throw new IllegalArgumentException("no sightings", e);
        }
    }
}
