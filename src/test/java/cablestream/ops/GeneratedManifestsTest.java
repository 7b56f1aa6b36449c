package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.app.AccessPlan;
import cablestream.app.RequiredTopics;
import cablestream.cli.Cli;
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
import java.io.PrintWriter;
import java.io.StringWriter;
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
import picocli.CommandLine;

/** Topics, users and rules in Kubernetes are those of the program. {@code -Dkubernetes=write} writes them anew. */
class GeneratedManifestsTest {
    private static final Path KAFKA = Manifests.BASE.resolve("kafka");
    private static final Path RULES = Manifests.BASE.resolve("monitoring/rules.yaml");
    private static final Path SETTINGS = Manifests.BASE.resolve("application/cablestream.properties");
    private static final String OPERATORS = "User:operator";
    private static final String FEEDERS = "User:feeder";
    private static final String REWRITE =
            "`mvn test -Dtest=GeneratedManifestsTest -Dkubernetes=write` writes this file; for topics and users `ops/cablestream "
                    + String.join(" ", command(KAFKA)) + "` does the same";

    @TempDir
    private static Path fresh;

    @BeforeAll
    static void write() throws IOException {
        if ("write".equals(System.getProperty("kubernetes"))) {
            run(command(KAFKA));
            Files.writeString(RULES, RuleManifest.text());
        }
        run(command(fresh));
    }

    @Test
    void topicsAndUsersAreWhatTheCommandWrites() {
        for (String name : List.of("topics.yaml", "users.yaml")) {
            assertThat(KAFKA.resolve(name)).as(REWRITE).hasSameTextualContentAs(fresh.resolve(name));
        }
    }

    @Test
    void theCommandStandsInThePageOfOperations() throws IOException {
        assertThat(Files.readString(Path.of("src/site/markdown/operations.md")))
                .contains("ops/cablestream " + String.join(" ", command(KAFKA)));
    }

    @Test
    void eachDeclaredTopicIsAResource() {
        List<KafkaTopic> topics = Manifests.of(KafkaTopic.class, Manifests.read(KAFKA.resolve("topics.yaml")));
        RequiredTopics needs = RequiredTopics.of(settings(Map.of()));

        assertThat(topics.stream().map(GeneratedManifestsTest::declared))
                .containsExactlyElementsOf(needs.topics(needs.builtIn().feeds()).stream()
                        .map(GeneratedManifestsTest::declared)
                        .toList());
    }

    @Test
    void eachUserHasTheRightsThatTheAccessPlanGivesToItsPrincipalAndNoOthers() {
        List<KafkaUser> users = Manifests.of(KafkaUser.class, Manifests.read(KAFKA.resolve("users.yaml")));

        assertThat(users.stream().flatMap(GeneratedManifestsTest::granted).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(planned());
    }

    @Test
    void whereLevelsHaveWritersOfTheirFeedsEachIsAUserAndTheLanesWriteNoFeed(@TempDir Path folder) throws IOException {
        Path settings = folder.resolve("levels.properties");
        Files.writeString(settings, Files.readString(SETTINGS) + "feeds.levels=SECRET,TOP_SECRET\n");
        run(List.of("topics", "--kubernetes", "--config", settings.toString(), "--dir", folder.toString()));

        List<String> granted = Manifests.of(KafkaUser.class, Manifests.read(folder.resolve("users.yaml"))).stream()
                .flatMap(GeneratedManifestsTest::granted)
                .toList();

        assertThat(granted)
                .filteredOn(right -> right.contains(" Write topic cables.feed."))
                .isNotEmpty()
                .allMatch(right -> right.startsWith("User:cablestream-feeds-"))
                .contains("User:cablestream-feeds-top-secret Write topic cables.feed.unrouted");
        assertThat(Manifests.of(KafkaTopic.class, Manifests.read(folder.resolve("topics.yaml"))))
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

    private static List<String> command(Path dir) {
        return List.of(
                "topics",
                "--kubernetes",
                "--config",
                SETTINGS.toString(),
                "--operators",
                OPERATORS,
                "--feeders",
                FEEDERS,
                "--dir",
                dir.toString());
    }

    private static void run(List<String> arguments) {
        StringWriter err = new StringWriter();
        int status = new CommandLine(Cli.class)
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
        assertThat(status).as(err.toString()).isEqualTo(CommandLine.ExitCode.OK);
    }

    private static Settings settings(Map<String, String> more) {
        return Settings.of(SETTINGS, Map.of(), more);
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

    private static Set<String> planned() {
        List<AccessRule> rules = new ArrayList<>();
        for (Role role : Role.values()) {
            rules.addAll(plan(Map.of("roles", role.name()))
                    .rules("User:cablestream-" + role.name().toLowerCase(Locale.ROOT)));
        }
        AccessPlan people = plan(Map.of());
        rules.addAll(people.operatorRules(OPERATORS));
        rules.addAll(people.feederRules(FEEDERS));
        return rules.stream().map(AccessRule::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static AccessPlan plan(Map<String, String> more) {
        Settings settings = settings(more);
        RequiredTopics needs = RequiredTopics.of(settings);
        return AccessPlan.of(settings, needs.builtIn(), needs.builtIn().feeds());
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
