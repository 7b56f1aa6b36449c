package cablestream.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A place in a YAML file that knows its own path, so that every complaint can name it.
 *
 * @param source name of the file
 * @param path   of the place: {@code feed 'politics' any.tags}
 * @param node   what stands there
 */
record Yaml(String source, String path, JsonNode node) {
    FeedFile.Refused refuse(String key, String why) {
        String place = (path + " " + key).strip();
        return new FeedFile.Refused(source + ": " + place + ": " + why);
    }

    /** The same place under the feed's name. */
    Yaml named(String name) {
        return new Yaml(source, "feed '" + name + "'", node);
    }

    /** Whether nothing stands there. */
    boolean absent() {
        return node.isMissingNode();
    }

    Yaml child(String key) {
        JsonNode child = node.path(key);
        if (!child.isMissingNode() && !child.isObject()) {
            throw refuse(key, "must be a mapping");
        }
        return new Yaml(source, path.isEmpty() ? key : path + " " + key, child);
    }

    List<Yaml> items(String key) {
        JsonNode list = node.path(key);
        if (!list.isArray()) {
            throw refuse(key, "must be a list");
        }
        List<Yaml> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            items.add(new Yaml(source, "%s[%d]".formatted(key, i), list.get(i)));
        }
        return items;
    }

    /** The keys of the mapping, in the order of the file. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    String text(String key) {
        JsonNode value = node.path(key);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw refuse(key, "is missing");
        }
        return value.textValue();
    }

    /** The values of a list, in capitals; none if the key is not there. */
    List<String> texts(String key) {
        return words(key).stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    }

    /** The values of a list as they are written; none if the key is not there. */
    List<String> words(String key) {
        JsonNode list = node.path(key);
        if (list instanceof MissingNode) {
            return List.of();
        }
        if (!list.isArray() || list.isEmpty()) {
            throw refuse(key, "must be a list of at least one value");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode value : list) {
            if (!value.isTextual()) {
                throw refuse(key, "has a value that is no text: put it in quotes, as \"NO\" for Norway");
            }
            texts.add(value.textValue());
        }
        return texts;
    }

    <E extends Enum<E>> E required(String key, Class<E> type) {
        E value = optional(key, type);
        if (value == null) {
            throw refuse(key, "is missing: one of " + Arrays.toString(type.getEnumConstants()));
        }
        return value;
    }

    <E extends Enum<E>> @Nullable E optional(String key, Class<E> type) {
        JsonNode value = node.path(key);
        if (value.isMissingNode()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value.asText().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> refuse(key, "must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    void allowOnly(Set<String> keys) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!keys.contains(name)) {
                throw refuse(name, "is unknown: only " + new TreeSet<>(keys) + " are allowed here");
            }
        }
    }
}
