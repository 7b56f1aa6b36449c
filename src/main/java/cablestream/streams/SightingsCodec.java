package cablestream.streams;

import cablestream.series.Sighting;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/** Sightings on their way to accounting; several of one originator go together. Between our own applications; not a contract. */
final class SightingsCodec {
    private static final Serde<Sighting[]> SIGHTINGS = JsonSerde.of(Sighting[].class);
    private static final String NO_TOPIC = "";
    /** The maximum number of digits for an {@code int}. */
    private static final int MOST_DIGITS = 9;

    private SightingsCodec() {}

    static byte[] write(Sighting... sightings) {
        return SIGHTINGS.serializer().serialize(NO_TOPIC, sightings);
    }

    /** @throws IllegalArgumentException if they are none: that is the record's trouble, and not Kafka's */
    static List<Sighting> read(byte[] bytes) {
        Sighting[] sightings;
        try {
            sightings = SIGHTINGS.deserializer().deserialize(NO_TOPIC, bytes);
        } catch (SerializationException e) {
            throw new IllegalArgumentException("no sightings", e);
        }
        if (sightings == null || !Stream.of(sightings).allMatch(SightingsCodec::isWhole)) {
            throw new IllegalArgumentException("sightings that lack something");
        }
        return List.of(sightings);
    }

    private static boolean isWhole(@Nullable Sighting sighting) {
        return sighting != null
                && Stream.of(sighting.kind(), sighting.series(), sighting.epoch(), sighting.mark(), sighting.origin())
                        .allMatch(Objects::nonNull)
                && sighting.number() >= 0
                && sighting.digits() > 0
                && sighting.digits() <= MOST_DIGITS;
    }
}
