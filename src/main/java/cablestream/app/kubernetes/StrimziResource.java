package cablestream.app.kubernetes;

import cablestream.app.CommandFailure;
import cablestream.kafka.AccessRule;
import cablestream.kafka.TopicDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.SecurityUtils;

/**
 * A resource of Strimzi that one of its operators carries out.
 *
 * @param kind {@code KafkaTopic} or {@code KafkaUser}
 * @param name name of the resource, which is that of the topic or user as well
 * @param spec its specification, as in YAML
 */
record StrimziResource(String kind, String name, Map<String, Object> spec) {
    private static final String VERSION = "kafka.strimzi.io/v1";
    private static final String USER = "User:";

    /** Names that Kubernetes takes. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

    /** @throws CommandFailure if the topic has a name that Kubernetes does not take */
    static StrimziResource topic(TopicDeclaration topic) {
        if (!NAME.matcher(topic.name()).matches()) {
            throw new CommandFailure(
                    "the topic " + topic.name() + " cannot be a KafkaTopic: use small letters, digits, dots and"
                            + " dashes in topic.prefix and in the names of feeds");
        }
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("partitions", topic.partitions());
        spec.put("replicas", topic.replication());
        spec.put("config", new TreeMap<>(topic.config()));
        return new StrimziResource("KafkaTopic", topic.name(), spec);
    }

    /**
     * A user with a password that Strimzi makes, and with the given rights and no others.
     *
     * @param principal {@code User:} and a name
     * @throws CommandFailure if the name is none that Kubernetes takes
     */
    static StrimziResource user(String principal, List<AccessRule> rules) {
        String name = principal.startsWith(USER) ? principal.substring(USER.length()) : "";
        if (!NAME.matcher(name).matches()) {
            throw new CommandFailure(
                    "the principal " + principal + " cannot be a KafkaUser: write User: and small letters, digits,"
                            + " dots and dashes in the policy and in the options");
        }
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("authentication", Map.of("type", "scram-sha-512"));
        spec.put("authorization", authorization(rules));
        return new StrimziResource("KafkaUser", name, spec);
    }

    /** The resource as in YAML. */
    Map<String, Object> tree(String cluster) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("labels", Map.of("strimzi.io/cluster", cluster));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", VERSION);
        tree.put("kind", kind);
        tree.put("metadata", metadata);
        tree.put("spec", spec);
        return tree;
    }

    private static Map<String, Object> authorization(List<AccessRule> rules) {
        Map<Map<String, Object>, List<String>> operations = new LinkedHashMap<>();
        rules.forEach(rule -> operations
                .computeIfAbsent(resource(rule), unused -> new ArrayList<>())
                .add(operation(rule.operation())));
        List<Map<String, Object>> acls = new ArrayList<>();
        operations.forEach((resource, allowed) -> {
            Map<String, Object> acl = new LinkedHashMap<>();
            acl.put("resource", resource);
            acl.put("operations", allowed);
            acls.add(acl);
        });
        Map<String, Object> authorization = new LinkedHashMap<>();
        authorization.put("type", "simple");
        authorization.put("acls", acls);
        return authorization;
    }

    private static Map<String, Object> resource(AccessRule rule) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("type", type(rule.kind()));
        resource.put("name", rule.name());
        resource.put("patternType", rule.prefixed() ? "prefix" : "literal");
        return resource;
    }

    private static String type(ResourceType kind) {
        return switch (kind) {
            case TOPIC -> "topic";
            case GROUP -> "group";
            case TRANSACTIONAL_ID -> "transactionalId";
            default -> throw new IllegalArgumentException("no rights on " + kind + " are needed");
        };
    }

    private static String operation(AclOperation operation) {
        return SecurityUtils.operationName(operation);
    }
}
