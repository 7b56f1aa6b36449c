package cablestream.app.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.app.CommandFailure;
import cablestream.kafka.AccessRule;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import java.util.List;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrimziManifestsTest {
    private final StrimziManifests manifests = new StrimziManifests("mine");

    @Test
    void eachResourceBelongsToTheCluster() {
        assertThat(manifests.topics(TopicPlan.of(new TopicNames("a."), List.of("web"), 3, 1)))
                .contains(
                        "name: a.feed.web\n  labels: {strimzi.io/cluster: mine}\nspec:\n  partitions: 3\n  replicas: 1\n");
    }

    @Test
    void operationsOnOneResourceAreOneEntry() {
        assertThat(manifests.users(List.of(
                        rule("User:a", AclOperation.READ, "t"),
                        rule("User:a", AclOperation.WRITE, "t"),
                        rule("User:a", AclOperation.READ, "t"))))
                .contains("""
                            - resource: {type: topic, name: t, patternType: literal}
                              operations: [Read, Write]
                        """);
    }

    @Test
    void eachPrincipalIsAUser() {
        assertThat(manifests.users(
                        List.of(rule("User:a", AclOperation.READ, "t"), rule("User:b", AclOperation.READ, "t"))))
                .contains("kind: KafkaUser\nmetadata:\n  name: a\n", "kind: KafkaUser\nmetadata:\n  name: b\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cables.", "cables_", "-"})
    void aTopicWhoseNameKubernetesDoesNotTakeIsNamedWithTheRemedy(String prefix) {
        assertThatThrownBy(() -> manifests.topics(TopicPlan.of(new TopicNames(prefix), List.of(), 1, 1)))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(prefix + "raw")
                .hasMessageContaining("topic.prefix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Group:a", "User:", "User:CN=a", "User:Desk"})
    void aPrincipalThatCannotBeAUserIsNamedWithTheRemedy(String principal) {
        assertThatThrownBy(() -> manifests.users(List.of(rule(principal, AclOperation.READ, "t"))))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(principal)
                .hasMessageContaining("policy");
    }

    private static AccessRule rule(String principal, AclOperation operation, String topic) {
        return new AccessRule(principal, operation, ResourceType.TOPIC, topic, false);
    }
}
