package cablestream.route;

import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads feeds from YAML, all or nothing: {@code ops/feeds.yaml} shows every key. Whatever is wrong is told with the feed and the
 * key it stands under.
 */
public final class FeedFile {
    private static final Set<String> ROOT_KEYS = Set.of("clearance", "feeds", "unrouted");
    private static final Set<String> FEED_KEYS =
            Set.of("name", "description", "any", "all", "none", "precedence", "clearance");

    private final String source;

    private FeedFile(String source) {
        this.source = source;
    }

    /** A feeds file that cannot be taken: the message names file, place and remedy in one line. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /** The feeds that are in force when no file is given. */
    public static FeedBook builtIn() {
        try (InputStream yaml = FeedFile.class.getResourceAsStream("/feeds.yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("feeds.yaml is not in the jar");
            }
            return parse("feeds.yaml", new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("feeds.yaml cannot be read from the jar", e);
        }
    }

    /** The feeds of a file. */
    public static FeedBook load(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new Refused(file + ": there is no such file");
        } catch (IOException e) {
            throw new Refused(file + ": cannot be read as UTF-8 text");
        }
    }

    /** The feeds of a text; {@code source} is its name in messages. */
    public static FeedBook parse(String source, String yaml) {
        return new FeedFile(source).book(yaml);
    }

    private FeedBook book(String yaml) {
        JsonNode root = tree(yaml);
        Yaml node = new Yaml(source, "", root);
        node.allowOnly(ROOT_KEYS);
        Clearance usual = clearance(node.child("clearance"));
        List<Feed> feeds = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Yaml item : node.items("feeds")) {
            Feed feed = feed(item, usual);
            if (!names.add(feed.name())) {
                throw item.refuse("name", "'" + feed.name() + "' is there twice");
            }
            feeds.add(feed);
        }
        return new FeedBook(feeds, clearance(node.child("unrouted"), usual));
    }

    private JsonNode tree(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new Refused(source + ":" + line + ": is no valid YAML: " + firstLine(e.getOriginalMessage()));
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static Feed feed(Yaml node, Clearance usual) {
        node.allowOnly(FEED_KEYS);
        String name = node.text("name");
        Yaml named = node.named(name);
        if (!FeedName.valid(name) || name.equals(Feed.UNROUTED)) {
            throw named.refuse("name", "must be lower-case letters, digits and dashes, and not 'unrouted'");
        }
        Selection selection = selection(named);
        if (selection.empty()) {
            throw named.refuse("any", "the feed selects nothing: name something under any, all or precedence");
        }
        return new Feed(name, named.text("description"), selection, clearance(named.child("clearance"), usual));
    }

    private static Selection selection(Yaml node) {
        return new Selection(
                facets(node.child("any")),
                facets(node.child("all")),
                facets(node.child("none")),
                node.optional("precedence", Precedence.class));
    }

    private static Set<Facet> facets(Yaml node) {
        Set<Facet> facets = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (Facet.Kind kind : Facet.Kind.values()) {
            keys.add(kind.key());
            node.texts(kind.key()).forEach(value -> facets.add(new Facet(kind, value)));
        }
        node.allowOnly(keys);
        return facets;
    }

    private static Clearance clearance(Yaml node, Clearance usual) {
        return node.absent() ? usual : clearance(node);
    }

    private static Clearance clearance(Yaml node) {
        node.allowOnly(Set.of("classification", "holds"));
        Classification classification = node.required("classification", Classification.class);
        return new Clearance(classification, new HashSet<>(node.texts("holds")));
    }
}
