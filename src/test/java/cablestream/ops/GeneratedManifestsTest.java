package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.app.AccessPlan;
import cablestream.app.RequiredTopics;
import cablestream.kafka.AccessRule;
import cablestream.kafka.TopicDeclaration;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Topics, users and rules in Kubernetes are those of the program. {@code -Dkubernetes=write} writes them anew. */
class GeneratedManifestsTest {
    private static final Path RULES = Manifests.BASE.resolve("monitoring/rules.yaml");
    private static final String REWRITE =
            "`mvn test -Dtest=GeneratedManifestsTest -Dkubernetes=write` writes this file; for topics and users `%s` does the same";

    @BeforeAll
    static void write() throws IOException {
        if ("write".equals(System.getProperty("kubernetes"))) {
            for (KafkaManifests manifests : KafkaManifests.values()) {
                manifests.write(manifests.folder());
            }
            Files.writeString(RULES, RuleManifest.text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void topicsAndUsersAreWhatTheCommandWrites(KafkaManifests manifests, @TempDir Path fresh) throws IOException {
        manifests.write(fresh);

        for (String name : List.of("topics.yaml", "users.yaml")) {
            assertThat(manifests.folder().resolve(name))
                    .as(REWRITE, manifests.command())
                    .hasSameTextualContentAs(fresh.resolve(name));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCommandStandsInThePageOfOperations(KafkaManifests manifests) throws IOException {
        assertThat(Files.readString(Path.of("src/site/markdown/operations.md"))).contains(manifests.command() + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void eachDeclaredTopicIsAResource(KafkaManifests manifests) {
        RequiredTopics needs = RequiredTopics.of(manifests.settings(Map.of()));

        assertThat(manifests.topics().stream().map(GeneratedManifestsTest::declared))
                .containsExactlyElementsOf(needs.topics(needs.builtIn().feeds()).stream()
                        .map(GeneratedManifestsTest::declared)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void eachUserHasTheRightsThatTheAccessPlanGivesToItsPrincipalAndNoOthers(KafkaManifests manifests) {
        assertThat(granted(manifests)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(planned(manifests));
    }

    @Test
    void whereLevelsHaveWritersOfTheirFeedsEachIsAUserAndTheLanesWriteNoFeed() {
        assertThat(granted(KafkaManifests.LEVELS))
                .filteredOn(right -> right.contains(" Write topic cables.feed."))
                .isNotEmpty()
                .allMatch(right -> right.startsWith("User:cablestream-feeds-"))
                .contains("User:cablestream-feeds-top-secret Write topic cables.feed.unrouted");
        assertThat(KafkaManifests.LEVELS.topics())
                .extracting(topic -> topic.getMetadata().getName())
                .contains("cables.level.secret.urgent", "cables.level.top-secret.routine");
    }

    @Test
    void eachRuleFileOfPrometheusIsAResource() {
        List<PrometheusRule> rules = Manifests.of(PrometheusRule.class, Manifests.read(RULES));

        assertThat(RULES).as(REWRITE).content().isEqualTo(RuleManifest.text());
        assertThat(rules.stream()
                        .flatMap(resource -> resource.getSpec().getGroups().stream())
                        .flatMap(group -> group.getRules().stream())
                        .map(rule -> rule.getAlert() == null ? rule.getRecord() : rule.getAlert()))
                .containsExactlyElementsOf(Stream.concat(
                                Rules.recordings().stream().map(Rules.Recording::name),
                                Rules.alerts().stream().map(Rules.Alert::name))
                        .toList());
    }

    private static List<Object> declared(TopicDeclaration topic) {
        return List.of(topic.name(), topic.partitions(), topic.replication(), topic.config());
    }

    private static List<Object> declared(KafkaTopic topic) {
        return List.of(
                topic.getMetadata().getName(),
                topic.getSpec().getPartitions(),
                topic.getSpec().getReplicas(),
                topic.getSpec().getConfig());
    }

    private static Set<String> planned(KafkaManifests manifests) {
        List<AccessRule> rules = new ArrayList<>();
        for (Role role : Role.values()) {
            rules.addAll(plan(manifests, Map.of("roles", role.name()))
                    .rules("User:cablestream-" + role.name().toLowerCase(Locale.ROOT)));
        }
        AccessPlan others = plan(manifests, Map.of());
        rules.addAll(others.writerRules("User:cablestream"));
        rules.addAll(others.operatorRules(KafkaManifests.OPERATORS));
        rules.addAll(others.feederRules(KafkaManifests.FEEDERS));
        return rules.stream().map(AccessRule::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static AccessPlan plan(KafkaManifests manifests, Map<String, String> more) {
        Settings settings = manifests.settings(more);
        RequiredTopics needs = RequiredTopics.of(settings);
        return AccessPlan.of(settings, needs.builtIn(), needs.builtIn().feeds());
    }

    private static List<String> granted(KafkaManifests manifests) {
        return manifests.users().stream()
                .flatMap(GeneratedManifestsTest::granted)
                .toList();
    }

    /** The rights of a user as {@link AccessRule} prints them. */
    private static Stream<String> granted(KafkaUser user) {
        KafkaUserAuthorizationSimple simple =
                (KafkaUserAuthorizationSimple) user.getSpec().getAuthorization();
        return simple.getAcls().stream()
                .flatMap(acl -> granted("User:" + user.getMetadata().getName(), acl));
    }

    private static Stream<String> granted(String principal, AclRule acl) {
        return acl.getOperations().stream()
                .map(operation -> "%s %s %s".formatted(principal, operation.toValue(), resource(acl.getResource())));
    }

    private static String resource(AclRuleResource resource) {
        JsonNode fields = new ObjectMapper().valueToTree(resource);
        return "%s %s%s"
                .formatted(
                        fields.get("type").asText().replace("transactionalId", "transactional_id"),
                        fields.get("name").asText(),
                        fields.path("patternType").asText().equals("prefix") ? "*" : "");
    }
}
