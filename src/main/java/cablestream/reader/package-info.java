/**
 * The part that readers of the topics use, as {@code cablestream-reader.jar}: decoding of both encodings, a deserializer
 * for consumers, and names of headers. It needs Avro, and Kafka's clients for the deserializer.
 */
@NullMarked
package cablestream.reader;

import org.jspecify.annotations.NullMarked;
