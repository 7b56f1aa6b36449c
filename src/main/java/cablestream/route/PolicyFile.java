package cablestream.route;

import cablestream.cable.Classification;
import cablestream.reference.Caption;
import cablestream.reference.Captions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the policy from YAML, all or nothing: {@code ops/policy.yaml} shows every key. A wrong, missing or unknown entry
 * refuses the whole file: without a policy nothing may be published.
 */
public final class PolicyFile {
    private static final String BUILT_IN = "policy.yaml";
    private static final String FORMAT = "1";
    private static final Set<String> ROOT_KEYS = Set.of("format", "version", "readers", "topics");
    private static final Set<String> READER_KEYS = Set.of("level", "holds");
    private static final Set<String> TOPIC_KEYS = Set.of("level", "holds", "requires", "owner", "readers");

    private final String source;
    private final Captions captions;

    private PolicyFile(String source, Captions captions) {
        this.source = source;
        this.captions = captions;
    }

    /** The policy that is in force when no file is given. */
    public static Policy builtIn(Captions captions) {
        try (InputStream yaml = PolicyFile.class.getResourceAsStream("/" + BUILT_IN)) {
            if (yaml == null) {
                throw new IllegalStateException(BUILT_IN + " is not in the jar");
            }
            return parse(BUILT_IN, new String(yaml.readAllBytes(), StandardCharsets.UTF_8), captions);
        } catch (IOException e) {
            throw new IllegalStateException(BUILT_IN + " cannot be read from the jar", e);
        }
    }

    /**
     * The policy of a file.
     *
     * @throws FeedFile.Refused if it cannot be relied on
     */
    public static Policy load(Path file, Captions captions) {
        try {
            return parse(file.toString(), Files.readString(file), captions);
        } catch (NoSuchFileException e) {
            throw new FeedFile.Refused(file + ": there is no such file");
        } catch (IOException e) {
            throw new FeedFile.Refused(file + ": cannot be read as UTF-8 text");
        }
    }

    /** The policy of a text; {@code source} is its name in messages. */
    public static Policy parse(String source, String yaml, Captions captions) {
        return new PolicyFile(source, captions).policy(yaml);
    }

    private Policy policy(String yaml) {
        Yaml node = Yaml.read(source, yaml);
        if (!node.mapping()) {
            throw node.refuse("format", "is missing: the file is empty or no mapping");
        }
        requireFormat(node);
        node.allowOnly(ROOT_KEYS);
        Map<String, Clearance> readers = readers(node.child("readers"));
        Map<String, Policy.Grant> topics = topics(node.child("topics"), readers);
        return new Policy(node.text("version"), readers, topics);
    }

    private static void requireFormat(Yaml node) {
        if (!node.says("format", FORMAT)) {
            throw node.refuse("format", "must be " + FORMAT + ", the only one that this program understands");
        }
    }

    private Map<String, Clearance> readers(Yaml node) {
        Map<String, Clearance> readers = new LinkedHashMap<>();
        for (String principal : node.keys()) {
            Yaml reader = node.child(principal);
            reader.allowOnly(READER_KEYS);
            if (!principal.startsWith("User:") || principal.endsWith(":") || principal.contains("*")) {
                throw reader.refuse("", "must be one Kafka principal: User:name");
            }
            readers.put(principal, clearance(reader));
        }
        return readers;
    }

    private Map<String, Policy.Grant> topics(Yaml node, Map<String, Clearance> readers) {
        Map<String, Policy.Grant> topics = new LinkedHashMap<>();
        for (String name : node.keys()) {
            Yaml topic = node.child(name);
            topic.allowOnly(TOPIC_KEYS);
            if (!known(name)) {
                throw topic.refuse(
                        "", "is no topic of cables: one of " + Policy.SYSTEM_HIGH + ", feed.<name> or feed.*");
            }
            topics.put(name, grant(topic, readers));
        }
        for (String name : Policy.SYSTEM_HIGH) {
            Policy.Grant grant = required(topics, name, node);
            if (!grant.clearance().equals(Clearance.EVERYTHING)) {
                throw node.child(name)
                        .refuse(
                                "level",
                                "must be TOP_SECRET, with holds: [\"*\"] and nothing required: it carries all there is");
            }
        }
        required(topics, Policy.EVERY_FEED, node);
        required(topics, Policy.CATCH_ALL, node);
        return topics;
    }

    private static Policy.Grant required(Map<String, Policy.Grant> topics, String name, Yaml node) {
        Policy.Grant grant = topics.get(name);
        if (grant == null) {
            throw node.refuse(name, "is missing");
        }
        return grant;
    }

    private static boolean known(String name) {
        boolean feed = name.startsWith(Policy.FEED) && FeedName.valid(name.substring(Policy.FEED.length()));
        return feed || name.equals(Policy.EVERY_FEED) || Policy.SYSTEM_HIGH.contains(name);
    }

    private Policy.Grant grant(Yaml topic, Map<String, Clearance> readers) {
        Policy.Grant grant = new Policy.Grant(clearance(topic), topic.text("owner"), topic.words("readers"));
        for (String reader : grant.readers()) {
            Clearance clearance = readers.get(reader);
            if (clearance == null) {
                throw topic.refuse("readers", "'" + reader + "' is not among the readers of this policy");
            }
            if (!clearance.covers(grant.clearance())) {
                throw topic.refuse("readers", "'" + reader + "' is cleared for less than the topic may carry");
            }
        }
        return grant;
    }

    private Clearance clearance(Yaml node) {
        Classification level = node.required("level", Classification.class);
        if (level == Classification.UNKNOWN) {
            throw node.refuse("level", "nothing can be cleared for what is not known");
        }
        return new Clearance(level, captions(node, "holds", true), captions(node, "requires", false));
    }

    /**
     * The captions at a key. Captions that a topic holds must restrict, and captions that it requires must permit: others
     * would have no effect.
     */
    private Set<String> captions(Yaml node, String key, boolean restricting) {
        List<String> names = node.texts(key);
        for (String name : names) {
            boolean every = restricting && name.equals("*");
            if (!every
                    && !captions.find(name)
                            .filter(it -> fits(it, name, restricting))
                            .isPresent()) {
                throw node.refuse(
                        key, "'" + name + "' is no caption that " + (restricting ? "restricts" : "permits anything"));
            }
        }
        return Set.copyOf(names);
    }

    private static boolean fits(Caption caption, String name, boolean restricting) {
        return caption.name().equals(name)
                && (restricting
                        ? caption.effect().restricts()
                        : caption.effect().permits());
    }
}
