package cablestream.record;

import cablestream.avro.Cable;
import cablestream.avro.TrafficEvent;
import cablestream.avro.Withdrawal;
import cablestream.reader.ReleasedSchemas;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/**
 * A subject of the schema registry: the full name of a record type (RecordNameStrategy). A topic of cables has two
 * types of records, and the same bytes go to every topic, so the name of a topic has no part in it.
 *
 * @param name        {@code cablestream.avro.Cable}
 * @param generations schemas of the type in order of release, each once; this program writes by the last one
 */
public record SchemaSubject(String name, List<Schema> generations) {
    private static final JsonMapper JSON = new JsonMapper();

    public SchemaSubject {
        generations = List.copyOf(generations);
    }

    public static SchemaSubject cables() {
        return of(Cable.SCHEMA$);
    }

    public static SchemaSubject events() {
        return of(TrafficEvent.SCHEMA$);
    }

    public static SchemaSubject withdrawals() {
        return of(Withdrawal.SCHEMA$);
    }

    /** All subjects, in the order in which they are registered. */
    public static List<SchemaSubject> all() {
        return List.of(cables(), events(), withdrawals());
    }

    /** The schema by which this program writes. */
    public Schema current() {
        return generations.get(generations.size() - 1);
    }

    private static SchemaSubject of(Schema generated) {
        Schema now = asWritten(generated);
        List<Schema> generations = new ArrayList<>(ReleasedSchemas.of(generated));
        // The released schema also counts as the current one if at most documentation differs: its id is known to
        // readers.
        if (generations.isEmpty() || !generations.get(generations.size() - 1).equals(now)) {
            generations.add(now);
        }
        return new SchemaSubject(generated.getFullName(), generations);
    }

    /** A schema as its file has it, without the string types of Java that the generated class adds. */
    private static Schema asWritten(Schema generated) {
        try {
            JsonNode plain = withoutJavaTypes(JSON.readTree(generated.toString()));
            return new Schema.Parser().parse(plain.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema is JSON", e);
        }
    }

    private static JsonNode withoutJavaTypes(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("avro.java.string");
            if (object.size() == 1 && object.path("type").isTextual()) {
                return object.get("type");
            }
            object.properties().forEach(field -> field.setValue(withoutJavaTypes(field.getValue())));
        } else if (node.isArray()) {
            ArrayNode array = (ArrayNode) node;
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withoutJavaTypes(array.get(i)));
            }
        }
        return node;
    }
}
