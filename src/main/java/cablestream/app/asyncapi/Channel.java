package cablestream.app.asyncapi;

import cablestream.kafka.TopicDeclaration;
import cablestream.route.Clearance;
import cablestream.route.Feed;
import cablestream.route.FeedBook;
import cablestream.route.Policy;
import cablestream.settings.Settings;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * A topic as a channel.
 *
 * @param topic       declaration of the topic
 * @param use         what a program does with the topic
 * @param description one sentence or two
 * @param grant       grant of the policy, {@code null} for a topic of which the policy says nothing
 */
record Channel(TopicDeclaration topic, TopicUse use, String description, Policy.@Nullable Grant grant) {
    private static final String FEED = "feed.";

    static Channel of(TopicDeclaration topic, Settings settings, FeedBook feeds) {
        if (settings.outgoing() != null
                && topic.name().equals(settings.outgoing().topic())) {
            return new Channel(topic, TopicUse.SERVICE, TopicUse.SERVICE.description(), null);
        }
        String name = topic.name().substring(settings.topicPrefix().length());
        TopicUse use = TopicUse.of(name);
        boolean granted = name.startsWith(FEED) || feeds.policy().topics().containsKey(name);
        return new Channel(
                topic,
                use,
                name.startsWith(FEED) ? feed(feeds, name.substring(FEED.length())) : use.description(),
                granted ? feeds.policy().topic(name) : null);
    }

    private static String feed(FeedBook feeds, String name) {
        return feeds.feeds().stream()
                .filter(feed -> feed.name().equals(name))
                .map(Feed::description)
                .findFirst()
                .orElse("The cables that no feed takes.");
    }

    ObjectNode json() {
        ObjectNode channel = JsonNodeFactory.instance.objectNode();
        channel.put("address", topic.name()).put("description", describe());
        ObjectNode messages = channel.putObject("messages");
        use.messages()
                .forEach(message ->
                        messages.putObject(message.id()).put("$ref", "#/components/messages/" + message.id()));
        if (!use.isContract()) {
            channel.put("x-internal", true);
        }
        if (grant != null) {
            clearance(channel.putObject("x-clearance"), grant);
        }
        ObjectNode binding = Bindings.kafka(channel);
        binding.put("topic", topic.name()).put("partitions", topic.partitions()).put("replicas", topic.replication());
        configuration(binding.putObject("topicConfiguration"));
        return channel;
    }

    private String describe() {
        return grant == null ? description : description + " Clearance: " + grant.clearance() + ".";
    }

    private static void clearance(ObjectNode json, Policy.Grant grant) {
        Clearance clearance = grant.clearance();
        json.put("level", clearance.level().name());
        addAll(json.putArray("holds"), clearance.holds());
        addAll(json.putArray("requires"), clearance.requires());
        json.put("owner", grant.owner());
        addAll(json.putArray("readers"), grant.readers());
    }

    private static void addAll(ArrayNode array, Iterable<String> values) {
        values.forEach(array::add);
    }

    private void configuration(ObjectNode json) {
        json.putArray(TopicConfig.CLEANUP_POLICY_CONFIG)
                .add(topic.cleanup().name().toLowerCase(Locale.ROOT));
        if (topic.cleanup() == TopicDeclaration.Cleanup.DELETE) {
            json.put(TopicConfig.RETENTION_MS_CONFIG, topic.retention().toMillis());
        }
        String largest = topic.config().get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
        if (largest != null) {
            json.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.parseInt(largest));
        }
    }

    /**
     * An operation of a program on a channel.
     *
     * @param name name in the document
     * @param json the operation
     */
    record Operation(String name, ObjectNode json) {}

    /** What a program does with the topic; empty for an internal one. */
    Optional<Operation> operation() {
        if (!use.isContract()) {
            return Optional.empty();
        }
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        operation.put("action", use.action());
        operation.putObject("channel").put("$ref", "#/channels/" + topic.name());
        if (grant != null && !grant.readers().isEmpty()) {
            group(Bindings.kafka(operation).putObject("groupId"), grant);
        }
        return Optional.of(new Operation(use.action() + "." + topic.name(), operation));
    }

    /** The rights of readers allow them the groups that begin with their name. */
    private static void group(ObjectNode schema, Policy.Grant grant) {
        String names = grant.readers().stream()
                .map(reader -> reader.substring(reader.indexOf(':') + 1))
                .map(Channel::quoted)
                .collect(Collectors.joining("|"));
        schema.put("type", "string")
                .put("description", "The name of the reader, a dash, and more.")
                .put("pattern", "^(" + names + ")-.+$");
    }

    private static String quoted(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]", "\\\\$0");
    }
}
