package cablestream.reader;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.message.MessageDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * Decodes values of one type in both encodings.
 *
 * @param now        schema of the generated class
 * @param single     decoder of single-object encoding
 * @param registered decoder of the Confluent wire format
 */
record TypeDecoder<T extends SpecificRecord>(Schema now, MessageDecoder<T> single, RegistryDecoder<T> registered) {
    TypeDecoder(Class<T> type, Schema now, MessageDecoder<T> single) {
        this(
                now,
                single,
                new RegistryDecoder<>(
                        now, writer -> new SpecificDatumReader<>(writer, now, SpecificData.getForClass(type))));
    }

    T decode(byte[] value, SchemaById registry) throws IOException {
        return RegistryHeader.begins(value)
                ? registered.decode(registry.schema(RegistryHeader.id(value)), value)
                : single.decode(value);
    }
}
