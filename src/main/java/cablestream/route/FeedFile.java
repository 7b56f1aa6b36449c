package cablestream.route;

import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import cablestream.cable.Tag;
import cablestream.reference.ReferenceTable;
import cablestream.reference.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads feeds from YAML, all or nothing: {@code ops/feeds.yaml} shows every key. An error names the feed and the key where
 * it is.
 */
public final class FeedFile {
    private static final Set<String> ROOT_KEYS = Set.of("feeds");
    private static final Set<String> FEED_KEYS = Set.of(
            "name", "description", "any", "all", "none", "precedence", "classification", "incomplete", "revised");
    private static final Set<String> BOUNDS_KEYS = Set.of("min", "max");

    private final Policy policy;
    private final FeedRules rules;

    private FeedFile(Policy policy, FeedRules rules) {
        this.policy = policy;
        this.rules = rules;
    }

    /** A feeds file that cannot be taken: the message names file, place and remedy in one line. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }

        /** Never {@code null}: each has one from the beginning. */
        @Override
        public String getMessage() {
            return Objects.requireNonNull(super.getMessage());
        }
    }

    /** The feeds that are in force when no file is given, cleared by the policy that is in force when none is given. */
    public static FeedBook builtIn() {
        return builtIn(PolicyFile.builtIn(Tables.load().captions()));
    }

    /** The feeds that are in force when no file is given. */
    public static FeedBook builtIn(Policy policy) {
        return parse("feeds.yaml", ReferenceTable.FEEDS.builtIn(), policy);
    }

    /**
     * The feeds of a file, held against the tables.
     *
     * @throws Refused if anything is wrong with them
     */
    public static FeedBook load(Path file, Policy policy, Tables tables) {
        try {
            return parse(file.toString(), Files.readString(file), policy, tables);
        } catch (NoSuchFileException e) {
            throw new Refused(file + ": there is no such file");
        } catch (IOException e) {
            throw new Refused(file + ": cannot be read as UTF-8 text");
        }
    }

    /**
     * The feeds of a text, checked against the tables: unknown codes, and feeds that could never carry the cables they
     * select, are refused.
     *
     * @param source name of the text in messages
     * @throws Refused if the text or a feed is invalid
     */
    public static FeedBook parse(String source, String yaml, Policy policy, Tables tables) {
        return new FeedFile(policy, new FeedRules.Strict(tables)).book(Yaml.read(source, yaml));
    }

    /** The feeds of a text that was held against the tables of its time when it was applied. */
    public static FeedBook parse(String source, String yaml, Policy policy) {
        return new FeedFile(policy, FeedRules.NONE).book(Yaml.read(source, yaml));
    }

    private FeedBook book(Yaml root) {
        root.allowOnly(ROOT_KEYS);
        List<Feed> feeds = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Yaml item : root.items("feeds")) {
            Feed feed = feed(item);
            if (!names.add(feed.name())) {
                throw item.refuse("name", "'" + feed.name() + "' is there twice");
            }
            feeds.add(feed);
        }
        return new FeedBook(feeds, policy);
    }

    private Feed feed(Yaml node) {
        node.allowOnly(FEED_KEYS);
        String name = node.text("name");
        Yaml named = node.named(name);
        if (!FeedName.valid(name) || name.equals(Feed.UNROUTED)) {
            throw named.refuse("name", "must be lower-case letters, digits and dashes, and not 'unrouted'");
        }
        Feed feed = new Feed(name, named.text("description"), selection(named));
        if (feed.selection().empty()) {
            throw named.refuse(
                    "any", "the feed selects nothing: name something under any, all, precedence or classification");
        }
        rules.check(named, feed, policy.feed(name).clearance());
        return feed;
    }

    private static Selection selection(Yaml node) {
        return new Selection(
                facets(node.child("any")),
                facets(node.child("all")),
                facets(node.child("none")),
                bounds(node, "precedence", Precedence.class),
                bounds(node, "classification", Classification.class),
                node.truth("incomplete", true),
                node.truth("revised", true));
    }

    /** The bounds at a key. A single word is the lowest value; a mapping may name both ends. */
    private static <E extends Enum<E>> Range<E> bounds(Yaml node, String key, Class<E> type) {
        if (!node.mapping(key)) {
            return new Range<>(node.optional(key, type), null);
        }
        Yaml ends = node.child(key);
        ends.allowOnly(BOUNDS_KEYS);
        Range<E> bounds = new Range<>(ends.optional("min", type), ends.optional("max", type));
        if (bounds.contradict()) {
            throw ends.refuse("max", "is below min");
        }
        return bounds;
    }

    private static Set<Facet> facets(Yaml node) {
        Set<Facet> facets = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (Facet.Kind kind : Facet.Kind.values()) {
            keys.add(kind.key());
            node.texts(kind.key()).forEach(value -> facets.add(new Facet(kind, value)));
        }
        node.allowOnly(keys);
        for (String kind : node.texts(Facet.Kind.TAG_KIND.key())) {
            if (Stream.of(Tag.Kind.values()).noneMatch(it -> it.name().equals(kind))) {
                throw node.refuse(Facet.Kind.TAG_KIND.key(), "'" + kind + "' is none of " + List.of(Tag.Kind.values()));
            }
        }
        return facets;
    }
}
