package cablestream.record;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.message.MessageDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * Decodes values of one type in both encodings.
 *
 * @param single     decoder of single-object encoding
 * @param registered decoder of the Confluent wire format
 */
record TypeDecoder<T extends SpecificRecord>(MessageDecoder<T> single, RegistryDecoder<T> registered) {
    TypeDecoder(Class<T> type, Schema now, MessageDecoder<T> single) {
        this(
                single,
                new RegistryDecoder<>(
                        now, writer -> new SpecificDatumReader<>(writer, now, SpecificData.getForClass(type))));
    }

    T decode(byte[] value) throws IOException {
        return RegistryHeader.begins(value) ? registered.decode(WireFormat.writer(value), value) : single.decode(value);
    }
}
