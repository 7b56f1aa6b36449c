package cablestream.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.settings.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicPlanTest {
    private final TopicNames topics = new TopicNames("cables.");

    @Test
    void namesAllTopicsOfTheJourney() {
        assertThat(plan(1))
                .extracting(TopicDeclaration::name)
                .containsExactly(
                        "cables.raw",
                        "cables.raw.urgent",
                        "cables.lane.urgent",
                        "cables.lane.routine",
                        "cables.releases",
                        "cables.sightings",
                        "cables.all",
                        "cables.quarantine",
                        "cables.dead",
                        "cables.events",
                        "cables.heartbeats",
                        "cables.audit",
                        "cables.reference.collectives",
                        "cables.reference.captions",
                        "cables.reference.profiles",
                        "cables.reference.feeds",
                        "cables.feed.trade",
                        "cables.feed.unrouted");
    }

    @Test
    void writersOfFeedsHaveTwoTopicsForEachLevel() {
        assertThat(TopicPlan.of(Settings.of(Map.of("feeds.levels", "SECRET,TOP_SECRET")), List.of()))
                .filteredOn(topic -> topic.name().startsWith("cables.level."))
                .extracting(TopicDeclaration::name, TopicDeclaration::partitions)
                .containsExactly(
                        tuple("cables.level.secret.routine", 4),
                        tuple("cables.level.secret.urgent", 4),
                        tuple("cables.level.top-secret.routine", 4),
                        tuple("cables.level.top-secret.urgent", 4));
    }

    @Test
    void givesPartitionsOnlyToWhatTrafficFlowsThrough() {
        assertThat(plan(1))
                .filteredOn(topic -> topic.partitions() == 1)
                .extracting(TopicDeclaration::name)
                .filteredOn(name -> !name.startsWith("cables.reference."))
                .containsExactly(
                        "cables.quarantine", "cables.dead", "cables.events", "cables.heartbeats", "cables.audit");
    }

    @Test
    void stampsArrivalsAndHeartbeatsThatCameThroughWithTheClockOfTheBroker() {
        assertThat(plan(1))
                .filteredOn(topic -> topic.config().containsKey("message.timestamp.type"))
                .extracting(TopicDeclaration::name)
                .containsExactly("cables.raw", "cables.raw.urgent", "cables.heartbeats");
    }

    @Test
    void wantsTwoInSyncOnlyWhereThereAreThree() {
        assertThat(plan(1)).extracting(TopicDeclaration::config).allSatisfy(insync("1"));
        assertThat(plan(3)).extracting(TopicDeclaration::config).allSatisfy(insync("2"));
    }

    @Test
    void putsRetentionAndCleanupIntoTheConfig() {
        TopicDeclaration raw = plan(1).get(0);

        assertThat(raw.config())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", Long.toString(raw.retention().toMillis()));
    }

    @Test
    void keepsTheVersionsOfReferenceTablesForGoodAndInOneOrder() {
        assertThat(plan(1))
                .filteredOn(topic -> topic.name().startsWith("cables.reference."))
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(topic.partitions()).isEqualTo(1))
                .allSatisfy(topic -> assertThat(topic.config())
                        .containsEntry("cleanup.policy", "compact")
                        .doesNotContainKey("retention.ms"));
    }

    private static java.util.function.Consumer<Map<String, String>> insync(String number) {
        return config -> assertThat(config).containsEntry("min.insync.replicas", number);
    }

    private List<TopicDeclaration> plan(int replication) {
        return TopicPlan.of(topics, List.of("unrouted", "trade"), 4, replication);
    }
}
