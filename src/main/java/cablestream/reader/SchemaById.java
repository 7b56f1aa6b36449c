package cablestream.reader;

import org.apache.avro.Schema;

/** Finds schemas by their ids in a schema registry. Thread-safe. */
@FunctionalInterface
public interface SchemaById {
    /** Without a schema registry: knows no schema. */
    SchemaById NONE = id -> {
        throw new UnknownSchemaException("a value has the schema id " + id
                + " of a schema registry, and none is set: set schema.registry.url to the registry of the writer");
    };

    /** @throws UnknownSchemaException if the registry does not have the schema, or does not answer */
    Schema schema(int id);

    /** What gives the schemas, for messages. */
    default String description() {
        return "the schema registry";
    }
}
