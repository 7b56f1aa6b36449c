package cablestream.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.Decoder;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part of a record and steps over the rest, and stops after the last field of the part. Avro's own resolving of schemas reads
 * to the end, and looks for a rule at each value that it passes over: of a cable that is most.
 */
final class ProjectionReader {
    private static final int OVER = -1;

    private final Schema part;
    private final List<Value> fields;
    private final int[] places;
    /** Fields of the part that an older record has not: they have their defaults. */
    private final List<Field> missing;

    /** One value: it knows how to be read, and how to be stepped over. */
    private record Value(
            Schema schema, List<Value> parts, @Nullable ProjectionReader sieve) {}

    /**
     * @param whole schema of the record as it was written
     * @param part  some of its fields; those that the record has not need a default
     */
    ProjectionReader(Schema whole, Schema part) {
        this(whole, part, last(whole, part));
    }

    private ProjectionReader(Schema whole, Schema part, int count) {
        this.part = part;
        this.places = new int[count];
        this.fields = new ArrayList<>(count);
        for (Field field : whole.getFields().subList(0, count)) {
            Field wanted = part.getField(field.name());
            places[field.pos()] = wanted == null ? OVER : wanted.pos();
            fields.add(value(field.schema(), wanted == null ? field.schema() : wanted.schema()));
        }
        this.missing = part.getFields().stream()
                .filter(field -> whole.getField(field.name()) == null)
                .toList();
    }

    /** @throws IOException if the bytes are no such record */
    GenericRecord read(Decoder in) throws IOException {
        GenericRecord read = new GenericData.Record(part);
        for (int i = 0; i < places.length; i++) {
            if (places[i] == OVER) {
                skip(fields.get(i), in);
            } else {
                read.put(places[i], take(fields.get(i), in));
            }
        }
        missing.forEach(field -> read.put(field.pos(), GenericData.get().getDefaultValue(field)));
        return read;
    }

    private static int last(Schema whole, Schema part) {
        return part.getFields().stream()
                .map(field -> whole.getField(field.name()))
                .filter(Objects::nonNull)
                .mapToInt(field -> field.pos() + 1)
                .max()
                .orElse(0);
    }

    private static Value value(Schema whole, Schema part) {
        return switch (whole.getType()) {
            case RECORD -> {
                // To its end: something comes after it.
                ProjectionReader sieve =
                        new ProjectionReader(whole, part, whole.getFields().size());
                yield new Value(whole, sieve.fields, sieve);
            }
            case ARRAY -> new Value(whole, List.of(value(whole.getElementType(), part.getElementType())), null);
            case UNION -> {
                List<Value> branches = new ArrayList<>();
                for (int i = 0; i < whole.getTypes().size(); i++) {
                    branches.add(value(whole.getTypes().get(i), part.getTypes().get(i)));
                }
                yield new Value(whole, branches, null);
            }
            case ENUM, STRING, INT, LONG, BOOLEAN, NULL -> new Value(whole, List.of(), null);
            default -> throw new IllegalArgumentException("no sieve knows of a " + whole.getType());
        };
    }

    private static @Nullable Object take(Value value, Decoder in) throws IOException {
        return switch (value.schema().getType()) {
            case RECORD -> value.sieve() == null ? null : value.sieve().read(in);
            case ARRAY -> list(value.parts().get(0), in);
            case UNION -> take(value.parts().get(in.readIndex()), in);
            case ENUM -> value.schema().getEnumSymbols().get(in.readEnum());
            case STRING -> in.readString();
            case INT -> in.readInt();
            case LONG -> in.readLong();
            case BOOLEAN -> in.readBoolean();
            default -> null;
        };
    }

    private static List<@Nullable Object> list(Value element, Decoder in) throws IOException {
        List<@Nullable Object> read = new ArrayList<>();
        for (long left = in.readArrayStart(); left > 0; left = in.arrayNext()) {
            for (long i = 0; i < left; i++) {
                read.add(take(element, in));
            }
        }
        return read;
    }

    private static void skip(Value value, Decoder in) throws IOException {
        switch (value.schema().getType()) {
            case RECORD -> {
                for (Value each : value.parts()) {
                    skip(each, in);
                }
            }
            case ARRAY -> {
                for (long left = in.skipArray(); left > 0; left = in.skipArray()) {
                    for (long i = 0; i < left; i++) {
                        skip(value.parts().get(0), in);
                    }
                }
            }
            case UNION -> skip(value.parts().get(in.readIndex()), in);
            case STRING -> in.skipString();
            case INT -> in.readInt();
            case ENUM -> in.readEnum();
            case LONG -> in.readLong();
            case BOOLEAN -> in.readBoolean();
            default -> {
                // A null has no bytes.
            }
        }
    }
}
