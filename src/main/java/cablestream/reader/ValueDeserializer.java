package cablestream.reader;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * The {@code value.deserializer} of a consumer of output topics: values are {@link cablestream.avro.Cable},
 * {@link cablestream.avro.Withdrawal} or {@link cablestream.avro.TrafficEvent}. It needs no setting without a schema
 * registry.
 */
public final class ValueDeserializer implements Deserializer<SpecificRecord> {
    /** Setting of the consumer: addresses of the schema registry, separated by commas. */
    public static final String REGISTRY_URL = "schema.registry.url";
    /** Setting of the consumer: {@code user:password} for the schema registry. */
    public static final String REGISTRY_USER = "basic.auth.user.info";

    private volatile ValueDecoder decoder;

    /** For the setting {@code value.deserializer}. */
    public ValueDeserializer() {
        this(SchemaById.NONE);
    }

    /** @param registry schemas by id, for a registry that needs more than an address and a password */
    public ValueDeserializer(SchemaById registry) {
        this.decoder = new ValueDecoder(registry);
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        Object url = settings.get(REGISTRY_URL);
        if (url != null) {
            Object user = settings.get(REGISTRY_USER);
            decoder = new ValueDecoder(new HttpSchemas(url.toString(), user == null ? null : user.toString()));
        }
    }

    /** @throws SerializationException if the value is of no type of Cablestream, or its schema cannot be found */
    @Override
    public @Nullable SpecificRecord deserialize(String topic, byte @Nullable [] value) {
        try {
            return value == null ? null : decoder.decode(value);
        } catch (RuntimeException e) {
            throw new SerializationException("a value of " + topic + " cannot be decoded: " + e.getMessage(), e);
        }
    }
}
