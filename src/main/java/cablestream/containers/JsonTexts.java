package cablestream.containers;

import cablestream.intake.DeadReason;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The texts of JSON objects: one a line, or one after the other, or in an array. */
final class JsonTexts {
    /** A character can be written as six: a backslash, the letter u and four digits. */
    private static final int LONGEST_CHARACTER = 6;

    private final PlaceInFile place;
    private final TextReceiver receiver;
    private final ObjectMapper json;

    JsonTexts(PlaceInFile place, TextReceiver receiver) {
        this.place = place;
        this.receiver = receiver;
        this.json = new ObjectMapper(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(place.as().largest())
                        .build())
                .build());
    }

    /** Whether a text begins like an object or an array of objects. */
    static boolean opens(String text) {
        int first = next(text, 0);
        int second = next(text, first + 1);
        return has(text, first, '{') && (has(text, second, '"') || has(text, second, '}'))
                || has(text, first, '[') && has(text, second, '{');
    }

    /** Whether the first line is a whole object, and another one follows. */
    static boolean isOneObjectALine(String text) {
        int feed = text.indexOf('\n');
        return feed > 0
                && text.substring(0, feed).strip().startsWith("{")
                && text.substring(0, feed).strip().endsWith("}")
                && has(text, next(text, feed), '{');
    }

    private static boolean has(String text, int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Reads one object a line: an invalid line is rejected alone. */
    void lines(InputStream content) throws IOException {
        ByteLines lines = new ByteLines(content, LONGEST_CHARACTER * place.as().largest());
        long number = 0;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            number++;
            if (isBlank(line)) {
                continue;
            }
            if (lines.cut()) {
                reject(number, DeadReason.TOO_LARGE, "larger than any record may be");
            } else {
                line(number, line);
            }
        }
    }

    private void line(long number, byte[] line) {
        JsonNode value;
        try {
            value = json.readTree(line);
        } catch (IOException e) {
            reject(number, DeadReason.NOT_TEXT, "is no JSON: correct the line");
            return;
        }
        value(number, value);
    }

    /** Reads one object after the other: the rest after an error is not read. */
    void values(InputStream content) throws IOException {
        long number = 0;
        try (MappingIterator<JsonNode> values = json.readerFor(JsonNode.class).readValues(content)) {
            while (values.hasNextValue()) {
                JsonNode value = values.nextValue();
                number++;
                value(number, value);
            }
        } catch (JsonProcessingException e) {
            throw new BrokenContainer(
                    "%s: object %d is no JSON, or larger than any record may be. What follows is not read"
                            .formatted(place.name(), number + 1));
        }
    }

    private void value(long number, JsonNode value) {
        byte[] text = value.isObject() ? text(value) : null;
        if (text == null) {
            List<String> names = new ArrayList<>();
            value.fieldNames().forEachRemaining(names::add);
            reject(
                    number,
                    DeadReason.EMPTY,
                    value.isObject() ? FieldNames.missing("field", names) : "is no JSON object");
            return;
        }
        ContainerOptions options = place.as();
        receiver.text(new ContainedText(
                place.name() + ":" + number,
                number,
                text,
                place.stated(
                        stated(value, options.id(), FieldNames.ID),
                        stated(value, options.date(), FieldNames.DATE),
                        JsonStated.of(value, options))));
    }

    private void reject(long number, DeadReason reason, String detail) {
        receiver.rejected(place.name() + ":" + number, reason, detail);
    }

    /** {@code null} if no field holds a text. */
    private byte @Nullable [] text(JsonNode object) {
        List<String> texts = new ArrayList<>();
        for (String name : place.as().text()) {
            String text = string(at(object, name));
            if (text != null) {
                texts.add(text);
            }
        }
        if (place.as().text().isEmpty()) {
            String heading = string(usual(object, FieldNames.HEADING, value -> string(value) != null));
            String text = string(usual(object, FieldNames.TEXT, value -> string(value) != null));
            if (heading != null && text != null) {
                texts.add(heading);
            }
            if (text != null) {
                texts.add(text);
            }
        }
        return texts.isEmpty() ? null : String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String stated(JsonNode object, @Nullable String given, Set<String> usual) {
        JsonNode value = given == null ? usual(object, usual, JsonNode::isValueNode) : at(object, given);
        return value == null
                        || !value.isValueNode()
                        || value.isNull()
                        || value.asText().isBlank()
                ? null
                : value.asText().strip();
    }

    /** A value by its name, or by a path of names: {@code source.body}. */
    static @Nullable JsonNode at(JsonNode object, String name) {
        JsonNode value = object.get(name);
        int dot = name.indexOf('.');
        JsonNode outer = value == null && dot > 0 ? object.get(name.substring(0, dot)) : null;
        return outer == null ? value : at(outer, name.substring(dot + 1));
    }

    private static @Nullable JsonNode usual(JsonNode object, Set<String> names, Predicate<JsonNode> fits) {
        for (var field : object.properties()) {
            if (FieldNames.isUsual(field.getKey(), names) && fits.test(field.getValue())) {
                return field.getValue();
            }
        }
        return null;
    }

    /** A string, or the lines in an array; {@code null} if it is neither. */
    private static @Nullable String string(@Nullable JsonNode value) {
        if (value == null || value.isTextual()) {
            return value == null ? null : value.textValue();
        }
        if (!value.isArray()) {
            return null;
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode line : value) {
            if (!line.isTextual()) {
                return null;
            }
            lines.add(line.textValue());
        }
        return String.join("\n", lines);
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }
}
