package cablestream.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.app.RequiredTopics;
import cablestream.app.check.CheckResult.Outcome;
import cablestream.metrics.Meters;
import cablestream.pipeline.Pipeline;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import cablestream.streams.StreamsApplication;
import cablestream.streams.Topologies;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What other releases have left in a cluster: it is as this program leaves it, but for what is changed. */
class TopologyCheckTest {
    private static final String HISTORIES = "cablestream-urgent-message-histories-changelog";
    private static final String OLD = "cablestream-urgent-histories-changelog";

    private final Settings settings = Settings.of(Map.of());
    private final Pipeline stages = RequiredTopics.of(settings).builtIn().stages();
    private final Topologies topologies =
            StreamsApplication.topologies(settings, () -> stages, new Meters(new SimpleMeterRegistry()));
    private final Set<String> topics = new HashSet<>();
    private final Map<Role, Set<String>> read = new EnumMap<>(Role.class);

    TopologyCheckTest() {
        for (Role role : Role.values()) {
            topologies
                    .loggedStores(role)
                    .forEach(store -> topics.add(StreamsApplication.changelog(settings, role, store)));
        }
        read.put(Role.INTAKE, Set.of("cables.raw", "cables.sightings"));
        read.put(Role.URGENT, Set.of("cables.raw.urgent", "cables.lane.urgent"));
        read.put(Role.ROUTINE, Set.of("cables.lane.routine"));
    }

    @Test
    void aClusterThatThisProgramHasRunOnPasses() {
        assertThat(check()).extracting(CheckResult::outcome).containsExactly(Outcome.PASSED);
    }

    @Test
    void aNewClusterPasses() {
        topics.clear();
        read.clear();

        assertThat(check()).extracting(CheckResult::outcome).containsExactly(Outcome.PASSED);
    }

    @Test
    void topicsOfOthersDoNotMatter() {
        topics.add("cablestream-urgent-copy");
        topics.add("another-urgent-histories-changelog");

        assertThat(check()).extracting(CheckResult::outcome).containsExactly(Outcome.PASSED);
    }

    @Test
    void aRenamedStoreFailsAsItWouldBeginEmpty() {
        topics.remove(HISTORIES);
        topics.add(OLD);

        assertThat(check())
                .containsExactly(new CheckResult(
                        "topology",
                        Outcome.FAILED,
                        "the role urgent has run, and its state is not that of this program: " + HISTORIES
                                + " is missing, and " + OLD + " belongs to no store",
                        TopologyCheck.PROCEDURE));
    }

    @Test
    void aGroupThatHasReadWithoutAnyChangelogFails() {
        topics.removeIf(topic -> topic.startsWith("cablestream-routine-"));

        assertThat(check()).extracting(CheckResult::outcome).containsExactly(Outcome.FAILED);
    }

    @Test
    void aStoreThatAnUpgradeAddsIsAWarning() {
        topics.remove(HISTORIES);

        assertThat(check())
                .extracting(CheckResult::toString)
                .containsExactly("topology: the role urgent has run without " + HISTORIES
                        + ": the store begins empty; repair: nothing after an upgrade that adds the store; otherwise "
                        + TopologyCheck.PROCEDURE);
    }

    @Test
    void aStoreThatALaterReleaseHadIsAWarningAfterTheWayBack() {
        topics.add(OLD);

        assertThat(check())
                .extracting(CheckResult::toString)
                .containsExactly(
                        "topology: " + OLD + " belongs to no store of this program; repair: nothing while you may"
                                + " go back to the release that made it; then kafka-topics.sh --bootstrap-server"
                                + " localhost:9092 --delete --topic " + OLD);
    }

    @Test
    void theStateOfAnotherPrefixFails() {
        read.put(Role.INTAKE, Set.of("replay.raw", "replay.sightings"));

        assertThat(check())
                .containsExactly(new CheckResult(
                        "topology",
                        Outcome.FAILED,
                        "the group cablestream-intake has read replay.raw, replay.sightings, and this program would read"
                                + " other topics with its state",
                        "set another application.id, or the topic.prefix of these topics"));
    }

    private List<CheckResult> check() {
        return new TopologyCheck(settings, topologies, new TopologyFacts(topics, read)).run();
    }
}
