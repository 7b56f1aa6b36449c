package cablestream.record;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.avro.Cable;
import cablestream.avro.TrafficEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract of the output topics. A schema that was released is kept under {@code schemas/released} for good; a change that is
 * wanted in the contract is made in {@code schemas/} and must still pass here.
 */
class SchemaEvolutionTest {
    static Stream<Schema> schemas() {
        return Stream.of(Cable.getClassSchema(), TrafficEvent.getClassSchema());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void oldAndNewReadersReadOldAndNewRecords(Schema now) throws IOException {
        Schema released = released(now.getName());

        assertThat(compatibility(now, released)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        assertThat(compatibility(released, now)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyFieldIsDocumented(Schema schema) {
        assertThat(all(schema).stream()
                        .filter(type -> type.getType() == Schema.Type.RECORD)
                        .flatMap(type -> type.getFields().stream()
                                .filter(field ->
                                        field.doc() == null || field.doc().isBlank())
                                .map(field -> type.getName() + "." + field.name())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyEnumHasASymbolForWhatItDoesNotKnow(Schema schema) {
        assertThat(all(schema).stream()
                        .filter(type -> type.getType() == Schema.Type.ENUM && type.getEnumDefault() == null)
                        .map(Schema::getName))
                .isEmpty();
    }

    private static SchemaCompatibilityType compatibility(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getType();
    }

    private static Schema released(String name) throws IOException {
        try (InputStream file = SchemaEvolutionTest.class.getResourceAsStream("/schemas/released/" + name + ".avsc")) {
            return new Schema.Parser().parse(file);
        }
    }

    private static List<Schema> all(Schema root) {
        Set<Schema> seen = new HashSet<>();
        Deque<Schema> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            Schema schema = waiting.pop();
            switch (schema.getType()) {
                case RECORD -> {
                    if (seen.add(schema)) {
                        schema.getFields().forEach(field -> waiting.push(field.schema()));
                    }
                }
                case ENUM -> seen.add(schema);
                case ARRAY -> waiting.push(schema.getElementType());
                case UNION -> schema.getTypes().forEach(waiting::push);
                default -> {}
            }
        }
        return List.copyOf(seen);
    }
}
