package cablestream.route;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a YAML file. It knows its own path and line, so that every error can name them. Only the nodes of the file
 * are built, no other objects.
 *
 * @param source name of the file
 * @param path   path of the place: {@code feed 'politics' any}
 * @param line   line of the place, from 1
 * @param node   node at the place, {@code null} if there is none
 */
record Yaml(String source, String path, int line, @Nullable Node node) {
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int DEEPEST = 20;

    /**
     * The whole of a file.
     *
     * @throws FeedFile.Refused if it is no YAML
     */
    static Yaml read(String source, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        try {
            return new Yaml(source, "", 1, new org.yaml.snakeyaml.Yaml(options).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new FeedFile.Refused(source + ":" + line + ": is no valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new FeedFile.Refused(source + ":1: is no valid YAML: " + firstLine(e));
        }
    }

    FeedFile.Refused refuse(String key, String why) {
        Node value = value(key);
        int at = value == null ? line : lineOf(value);
        String place = (path + " " + key).strip();
        return new FeedFile.Refused(source + ":" + at + ": " + (place.isEmpty() ? "" : place + ": ") + why);
    }

    /** The same place with the name of the feed as path. */
    Yaml named(String name) {
        return new Yaml(source, "feed '" + name + "'", line, node);
    }

    /** Whether keys with values stand there. */
    boolean mapping() {
        return node instanceof MappingNode;
    }

    boolean has(String key) {
        return value(key) != null;
    }

    /** Whether the value of a key is a mapping. */
    boolean mapping(String key) {
        return value(key) instanceof MappingNode;
    }

    Yaml child(String key) {
        Node value = value(key);
        if (value != null && !(value instanceof MappingNode)) {
            throw refuse(key, "must be a mapping");
        }
        String place = path.isEmpty() ? key : path + " " + key;
        return new Yaml(source, place, value == null ? line : lineOf(value), value);
    }

    List<Yaml> items(String key) {
        if (!(value(key) instanceof SequenceNode list)) {
            throw refuse(key, "must be a list");
        }
        List<Yaml> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            String place = "%s %s[%d]".formatted(path, key, items.size()).strip();
            items.add(new Yaml(source, place, lineOf(item), item));
        }
        return items;
    }

    /** The keys of the mapping, in the order of the file; refuses a repeated key. */
    List<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (NodeTuple tuple : tuples()) {
            if (!keys.add(key(tuple))) {
                throw refuse(key(tuple), "is there twice");
            }
        }
        return List.copyOf(keys);
    }

    String text(String key) {
        if (!(value(key) instanceof ScalarNode scalar)
                || !scalar.getTag().equals(Tag.STR)
                || scalar.getValue().isBlank()) {
            throw refuse(key, "is missing");
        }
        return scalar.getValue();
    }

    /** Whether the value of a key is written as this, whatever YAML takes it for. */
    boolean says(String key, String word) {
        return value(key) instanceof ScalarNode scalar && scalar.getValue().equals(word);
    }

    /** The truth value of a key, or {@code otherwise} if the key is missing. */
    boolean truth(String key, boolean otherwise) {
        Node value = value(key);
        if (value == null) {
            return otherwise;
        }
        if (!says(key, "true") && !says(key, "false")) {
            throw refuse(key, "must be true or false");
        }
        return says(key, "true");
    }

    /** The values of a list, in capitals; none if the key is not there. */
    List<String> texts(String key) {
        return words(key).stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    }

    /** The values of a list as they are written; none if the key is not there. */
    List<String> words(String key) {
        Node value = value(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode list) || list.getValue().isEmpty()) {
            throw refuse(key, "must be a list of at least one value");
        }
        List<String> texts = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (!(item instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.STR)) {
                throw refuse(key, "has a value that is no text: put it in quotes, as \"NO\" for Norway");
            }
            texts.add(scalar.getValue());
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
        Node value = value(key);
        if (value == null) {
            return null;
        }
        String word = value instanceof ScalarNode scalar ? scalar.getValue().toUpperCase(Locale.ROOT) : "";
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> refuse(key, "must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** Refuses all keys but these, and a node that is no mapping. */
    void allowOnly(Set<String> keys) {
        if (node != null && !mapping()) {
            throw refuse("", "must be a mapping");
        }
        for (String name : keys()) {
            if (!keys.contains(name)) {
                throw refuse(name, "is unknown: only " + new TreeSet<>(keys) + " are allowed here");
            }
        }
    }

    private @Nullable Node value(String key) {
        return tuples().stream()
                .filter(tuple -> key(tuple).equals(key))
                .findFirst()
                .map(NodeTuple::getValueNode)
                .orElse(null);
    }

    private List<NodeTuple> tuples() {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int lineOf(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }

    private static String firstLine(YAMLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
