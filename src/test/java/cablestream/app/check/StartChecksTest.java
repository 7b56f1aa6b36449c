package cablestream.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.app.RequiredTopics;
import cablestream.app.check.CheckResult.Outcome;
import cablestream.kafka.AccessRule;
import cablestream.kafka.TopicDeclaration;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.metrics.Meters;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.Policy;
import cablestream.route.PolicyFile;
import cablestream.settings.Settings;
import cablestream.streams.StreamsApplication;
import cablestream.streams.Topologies;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks on invented clusters: each as declared, but for what is changed. */
class StartChecksTest {
    private static final String SET =
            "kafka-configs.sh --bootstrap-server localhost:9092 --alter --entity-type topics --entity-name ";

    private Settings settings = Settings.of(Map.of("partitions", "2"));
    private final List<TopicDeclaration> declared = TopicPlan.of(new TopicNames("cables."), List.of("politics"), 2, 1);
    private final Map<String, TopicFacts> topics = new HashMap<>();

    StartChecksTest() {
        declared.forEach(topic -> topics.put(
                topic.name(),
                new TopicFacts(
                        topic.partitions(), 1, 1, topic.config(), Set.of(AclOperation.READ, AclOperation.WRITE))));
    }

    @Test
    void topicsAsDeclaredPassAllChecks() {
        assertThat(List.of(
                        topics().existence(),
                        topics().recordSize(),
                        topics().retention(),
                        topics().cleanup(),
                        partitions(),
                        replication(1)))
                .allSatisfy(results ->
                        assertThat(results).extracting(CheckResult::outcome).containsExactly(Outcome.PASSED));
    }

    @Test
    void aLevelOfThePolicyWithoutAWriterOfItsFeedsFails() {
        Policy policy = PolicyFile.builtIn(Tables.load().captions());

        assertThat(FeedLevelsCheck.run(Settings.of(Map.of("feeds.levels", "SECRET")), policy))
                .containsExactly(new CheckResult(
                        "feed levels",
                        Outcome.FAILED,
                        "the policy has feeds of the level TOP_SECRET, which feeds.levels does not name: nobody would write"
                                + " them",
                        "set feeds.levels=SECRET,TOP_SECRET in all processes"));
        assertThat(FeedLevelsCheck.run(settings, policy))
                .extracting(CheckResult::outcome)
                .containsExactly(Outcome.PASSED);
    }

    @Test
    void allMissingTopicsAreNamedAtOnce() {
        topics.remove("cables.all");
        topics.remove("cables.events");

        assertThat(topics().existence())
                .containsExactly(new CheckResult(
                        "topics",
                        Outcome.FAILED,
                        "there is no topic cables.all, cables.events",
                        "cablestream topics --apply --bootstrap localhost:9092"));
    }

    @Test
    void aTopicThatDoesNotTakeTheLargestRecordFailsWithTheCommandThatRepairsIt() {
        configure("cables.all", "max.message.bytes", "1048588");

        assertThat(topics().recordSize())
                .containsExactly(new CheckResult(
                        "record size",
                        Outcome.FAILED,
                        "cables.all takes records of 1048588 bytes, and must take 8388608",
                        SET + "cables.all --add-config max.message.bytes=8388608"));
    }

    @Test
    void aRawTopicThatTakesMoreThanADeadLetterCanHoldIsAWarning() {
        configure("cables.raw", "max.message.bytes", "10000000");

        assertThat(topics().recordSize()).extracting(CheckResult::outcome).containsExactly(Outcome.WARNING);
    }

    @Test
    void aRetentionOfRawShorterThanPatienceFails() {
        configure("cables.raw", "retention.ms", "3600000");

        assertThat(topics().retention())
                .extracting(CheckResult::toString)
                .containsExactly(
                        "retention: cables.raw keeps records for 1h, and sections wait for others for 2h; repair: "
                                + SET + "cables.raw --add-config retention.ms=604800000");
    }

    @Test
    void aRetentionOfRawShorterThanDeclaredAndTheDuplicateWindowIsAWarning() {
        configure("cables.raw", "retention.ms", "172800000");

        assertThat(topics().retention())
                .extracting(CheckResult::finding)
                .containsExactly(
                        "cables.raw keeps records for 2d, less than duplicate.window (30d): older cables cannot be"
                                + " published again when they are cancelled or released");
    }

    @Test
    void aLimitInBytesOnALaneIsAWarning() {
        configure("cables.lane.urgent", "retention.bytes", "1000");

        assertThat(topics().retention()).extracting(CheckResult::outcome).containsExactly(Outcome.WARNING);
    }

    @Test
    void aCompactedRawTopicFails() {
        configure("cables.raw", "cleanup.policy", "compact");

        assertThat(topics().cleanup())
                .extracting(CheckResult::toString)
                .containsExactly(
                        "cleanup: cables.raw has cleanup.policy=compact, which removes records that are needed;"
                                + " repair: " + SET + "cables.raw --add-config cleanup.policy=delete");
    }

    @Test
    void aGrownRawTopicFailsWithTheWayToGrowItsState() {
        partitions("cablestream-intake-intake-ledger-changelog", 2);
        partitions("cables.raw", 4);

        assertThat(partitions())
                .containsExactly(new CheckResult(
                        "partitions",
                        Outcome.FAILED,
                        "cables.raw has 4 partitions, and the state of the role intake was made for 2"
                                + " (cablestream-intake-intake-ledger-changelog)",
                        "stop all processes of the role, run kafka-topics.sh --bootstrap-server localhost:9092 --alter"
                                + " --topic cablestream-intake-intake-ledger-changelog --partitions 4 and start them"));
    }

    @Test
    void aGrownLaneFailsForEachOfItsStoresAndReleases() {
        partitions("cablestream-urgent-open-messages-changelog", 2);
        partitions("cables.lane.urgent", 4);

        assertThat(partitions())
                .extracting(CheckResult::finding)
                .containsExactly(
                        "cables.lane.urgent has 4 partitions, and the state of the role urgent was made for 2"
                                + " (cablestream-urgent-open-messages-changelog): a key may have moved away from its state",
                        "cables.releases has 2 partitions, and cables.lane.urgent has 4: a release would not meet its cable");
    }

    @Test
    void releasesInAnotherNumberOfPartitionsThanTheLanesFail() {
        partitions("cables.releases", 3);

        assertThat(partitions()).hasSize(2).extracting(CheckResult::outcome).containsOnly(Outcome.FAILED);
    }

    @Test
    void aReferenceTableInSeveralPartitionsFails() {
        partitions("cables.reference.feeds", 2);

        assertThat(partitions())
                .extracting(CheckResult::finding)
                .containsExactly("cables.reference.feeds has 2 partitions, and must have 1, to be read in one order");
    }

    @Test
    void moreInSyncReplicasThanThereAreReplicasFail() {
        configure("cables.all", "min.insync.replicas", "2");

        assertThat(replication(1))
                .extracting(CheckResult::finding)
                .containsExactly("cables.all has min.insync.replicas=2 and 1 replicas: nothing can be written");
    }

    @Test
    void fewerReplicasThanAreSetAreAWarningForEachTopic() {
        settings = Settings.of(Map.of("replication.factor", "3"));

        assertThat(replication(3))
                .hasSize(declared.size())
                .extracting(CheckResult::outcome)
                .containsOnly(Outcome.WARNING);
    }

    @Test
    void aLostBrokerIsAWarningSoThatARestartIsPossible() {
        settings = Settings.of(Map.of("replication.factor", "3"));
        declared.forEach(topic -> topics.put(topic.name(), new TopicFacts(2, 3, 2, Map.of(), null)));

        assertThat(replication(2)).extracting(CheckResult::outcome).containsExactly(Outcome.WARNING);
    }

    @Test
    void aMissingRightFailsWithTheCommandThatGrantsIt() {
        AccessRule rule = new AccessRule("User:app", AclOperation.WRITE, ResourceType.TOPIC, "cables.all", false);
        topics.put("cables.all", new TopicFacts(2, 1, 1, Map.of(), Set.of(AclOperation.READ)));

        assertThat(new RightsCheck(settings, List.of(rule), facts(1), Set.of()).run())
                .containsExactly(new CheckResult(
                        "rights",
                        Outcome.FAILED,
                        "this principal may not write cables.all",
                        "kafka-acls.sh --bootstrap-server localhost:9092 " + rule.options()));
    }

    @Test
    void settingsThatMayNotBeReadAreAWarning() {
        AccessRule rule =
                new AccessRule("User:app", AclOperation.DESCRIBE_CONFIGS, ResourceType.TOPIC, "cables.all", false);
        topics.put("cables.all", new TopicFacts(2, 1, 1, null, null));

        assertThat(new RightsCheck(settings, List.of(rule), facts(1), Set.of()).run())
                .extracting(CheckResult::outcome)
                .containsExactly(Outcome.WARNING);
    }

    @Test
    void copiesOfDamagedStateAreAWarning(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("cablestream-urgent.damaged-1"));

        assertThat(new StateDirectoryCheck(folder).run())
                .extracting(CheckResult::remedy)
                .contains("rm -r " + folder.resolve("cablestream-urgent.damaged-1"));
    }

    @Test
    void aStateDirectoryThatIsAFileFails(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(new StateDirectoryCheck(file).run())
                .extracting(CheckResult::outcome)
                .containsExactly(Outcome.FAILED);
    }

    private TopicChecks topics() {
        return new TopicChecks(settings, declared, facts(1));
    }

    private List<CheckResult> partitions() {
        Pipeline stages = RequiredTopics.of(settings).builtIn().stages();
        Topologies topologies =
                StreamsApplication.topologies(settings, () -> stages, new Meters(new SimpleMeterRegistry()));
        return new PartitionCheck(settings, topologies, facts(1)).run();
    }

    private List<CheckResult> replication(int brokers) {
        return new ReplicationCheck(settings, facts(brokers)).run();
    }

    private ClusterFacts facts(int brokers) {
        return new ClusterFacts(brokers, topics, Set.of());
    }

    private void configure(String topic, String key, String value) {
        TopicFacts facts = topics.get(topic);
        Map<String, String> config = new HashMap<>(facts.config());
        config.put(key, value);
        topics.put(topic, new TopicFacts(facts.partitions(), 1, 1, config, facts.allowed()));
    }

    private void partitions(String topic, int number) {
        @Nullable TopicFacts facts = topics.get(topic);
        topics.put(topic, new TopicFacts(number, 1, 1, facts == null ? Map.of() : facts.config(), null));
    }
}
