package cablestream.reader;

import java.util.function.Supplier;
import org.apache.avro.Schema;

/**
 * The schema by which a value was written.
 *
 * @param schema the schema
 * @param header length of the header of the value, in bytes: the record follows
 * @param origin how the value names it, for messages: {@code id 7 of the schema registry at …}
 * @param remedy what to do where the value does not fit it, for messages
 */
public record WriterSchema(Schema schema, int header, Supplier<String> origin, String remedy) {
    /** Type and origin, for messages. */
    String description() {
        return schema.getFullName() + " (" + origin.get() + ")";
    }
}
