package cablestream.app.kubernetes;

import cablestream.app.CommandFailure;
import cablestream.kafka.AccessRule;
import cablestream.kafka.TopicDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The manifests of topics and users for the operators of Strimzi, as YAML with one document for each resource. */
public final class StrimziManifests {
    private final String cluster;

    /** @param cluster name of the {@code Kafka} resource */
    public StrimziManifests(String cluster) {
        this.cluster = cluster;
    }

    /**
     * A {@code KafkaTopic} for each declared topic.
     *
     * @throws CommandFailure if Kubernetes does not take the name of a topic
     */
    public String topics(List<TopicDeclaration> topics) {
        return yaml(topics.stream().map(StrimziResource::topic));
    }

    /**
     * A {@code KafkaUser} for each principal, with its rights.
     *
     * @throws CommandFailure if Kubernetes does not take the name of a principal
     */
    public String users(List<AccessRule> rules) {
        Map<String, List<AccessRule>> byPrincipal = new LinkedHashMap<>();
        rules.stream()
                .distinct()
                .forEach(rule -> byPrincipal
                        .computeIfAbsent(rule.principal(), unused -> new ArrayList<>())
                        .add(rule));
        return yaml(
                byPrincipal.entrySet().stream().map(entry -> StrimziResource.user(entry.getKey(), entry.getValue())));
    }

    private String yaml(Stream<StrimziResource> resources) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setExplicitStart(true);
        options.setSplitLines(false);
        options.setWidth(Integer.MAX_VALUE);
        return new Yaml(options)
                .dumpAll(resources.map(resource -> resource.tree(cluster)).iterator());
    }
}
