package cablestream.route;

import cablestream.cable.Precedence;
import cablestream.reference.Tables;
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
    private static final Set<String> ROOT_KEYS = Set.of("feeds");
    private static final Set<String> FEED_KEYS = Set.of("name", "description", "any", "all", "none", "precedence");

    private final String source;

    private final Policy policy;

    private FeedFile(String source, Policy policy) {
        this.source = source;
        this.policy = policy;
    }

    /** A feeds file that cannot be taken: the message names file, place and remedy in one line. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /** The feeds that are in force when no file is given, cleared by the policy that is in force when none is given. */
    public static FeedBook builtIn() {
        return builtIn(PolicyFile.builtIn(Tables.load().captions()));
    }

    /** The feeds that are in force when no file is given. */
    public static FeedBook builtIn(Policy policy) {
        try (InputStream yaml = FeedFile.class.getResourceAsStream("/feeds.yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("feeds.yaml is not in the jar");
            }
            return parse("feeds.yaml", new String(yaml.readAllBytes(), StandardCharsets.UTF_8), policy);
        } catch (IOException e) {
            throw new IllegalStateException("feeds.yaml cannot be read from the jar", e);
        }
    }

    /** The feeds of a file. */
    public static FeedBook load(Path file, Policy policy) {
        try {
            return parse(file.toString(), Files.readString(file), policy);
        } catch (NoSuchFileException e) {
            throw new Refused(file + ": there is no such file");
        } catch (IOException e) {
            throw new Refused(file + ": cannot be read as UTF-8 text");
        }
    }

    /** The feeds of a text; {@code source} is its name in messages. */
    public static FeedBook parse(String source, String yaml, Policy policy) {
        return new FeedFile(source, policy).book(yaml);
    }

    private FeedBook book(String yaml) {
        JsonNode root = tree(yaml);
        Yaml node = new Yaml(source, "", root);
        node.allowOnly(ROOT_KEYS);
        List<Feed> feeds = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Yaml item : node.items("feeds")) {
            Feed feed = feed(item);
            if (!names.add(feed.name())) {
                throw item.refuse("name", "'" + feed.name() + "' is there twice");
            }
            feeds.add(feed);
        }
        return new FeedBook(feeds, policy);
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

    private static Feed feed(Yaml node) {
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
        return new Feed(name, named.text("description"), selection);
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
}
