package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.app.AccessPlan;
import cablestream.app.Cluster;
import cablestream.app.RawTopicWriter;
import cablestream.app.RequiredTopics;
import cablestream.app.Service;
import cablestream.app.Shutdown;
import cablestream.app.check.CheckResult;
import cablestream.app.check.CheckResult.Outcome;
import cablestream.app.check.StartChecks;
import cablestream.kafka.AccessRule;
import cablestream.kafka.SecureBroker;
import cablestream.metrics.Meters;
import cablestream.settings.Settings;
import cablestream.streams.StreamsApplication;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.acl.AclOperation;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each right of the application that {@code topics --acls} prints is needed: without it, the check names it and the command that grants it. */
class EachRightIT {
    private static final String USER = "cablestream";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path dir;

    private static SecureBroker broker;
    private static Cluster cluster;
    private static RequiredTopics needs;
    private static List<AccessRule> rules;

    @BeforeAll
    static void startOnceSoThatInternalTopicsAreThere() throws Exception {
        broker = SecureBroker.start(dir.resolve("broker"), USER);
        Settings administrator = settings(SecureBroker.ADMIN);
        try (Cluster reached = Cluster.reach(administrator)) {
            RequiredTopics.of(administrator).createTopics(reached.topics());
        }
        needs = RequiredTopics.of(settings(USER));
        rules = rules(needs);
        broker.grant(rules);
        cluster = Cluster.reach(needs.settings());
        try (Shutdown stop = Shutdown.onSignal();
                Service service = Service.start(needs.settings(), needs.builtIn())) {
            service.awaitRunning(stop);
        }
    }

    @AfterAll
    static void stop() {
        cluster.close();
        broker.close();
    }

    @Test
    void allOfThemAreEnough() {
        assertThat(check()).extracting(CheckResult::outcome).containsExactly(Outcome.PASSED);
    }

    @Test
    void withoutAnyOfThemItIsNamedWithTheCommandThatGrantsIt() throws Exception {
        List<AccessRule> unnamed = new ArrayList<>();
        for (AccessRule rule : rules) {
            broker.revoke(rule);
            if (check().stream().noneMatch(result -> names(result, rule))) {
                unnamed.add(rule);
            }
            broker.grant(List.of(rule));
        }

        assertThat(rules).hasSizeGreaterThan(50);
        assertThat(unnamed).isEmpty();
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write topic cables.all",
                "Write topic cables.lane.routine",
                "Read topic cables.lane.routine",
                "Read group cablestream-routine",
                "Write topic cablestream-routine-*",
                "Write transactional_id cablestream-routine-*"
            })
    void aRunningApplicationNamesTheRightThatIsTakenFromIt(String right) throws Exception {
        AccessRule rule = rules.stream()
                .filter(each -> each.toString().equals("User:" + USER + " " + right))
                .findFirst()
                .orElseThrow();
        Path folder = Files.createTempDirectory(dir, "running");
        StartedInstance instance =
                StartedInstance.start(folder, needs.settings().bootstrapServers(), given(USER));
        try (RawTopicWriter feeder = new RawTopicWriter(settings(SecureBroker.ADMIN))) {
            broker.revoke(rule);
            AtomicInteger number = new AtomicInteger(1);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        feeder.write(
                                "a cable",
                                Cables.routine(number.getAndIncrement()).text().getBytes(StandardCharsets.UTF_8),
                                (name, failure) -> {});
                        return Files.readAllLines(folder.resolve("log")).stream()
                                .anyMatch(line -> line.startsWith("refused: rights: ")
                                        && line.endsWith(
                                                rule.command(needs.settings().bootstrapServers())));
                    });
        } finally {
            instance.close();
            broker.grant(List.of(rule));
        }
    }

    /** That the settings of a topic cannot be checked keeps no traffic from flowing. */
    private static boolean names(CheckResult result, AccessRule rule) {
        Outcome outcome = rule.operation() == AclOperation.DESCRIBE_CONFIGS ? Outcome.WARNING : Outcome.FAILED;
        return result.outcome() == outcome
                && rule.command(needs.settings().bootstrapServers()).equals(result.remedy());
    }

    private static List<CheckResult> check() {
        return StartChecks.rights(needs, needs.builtIn().feeds(), cluster);
    }

    private static List<AccessRule> rules(RequiredTopics needs) {
        return new AccessPlan(
                        needs.settings(),
                        StreamsApplication.topologies(
                                needs.settings(),
                                () -> needs.builtIn().stages(),
                                new Meters(new SimpleMeterRegistry())),
                        needs.builtIn().feeds())
                .rules("User:" + USER).stream()
                        .filter(rule -> rule.principal().equals("User:" + USER))
                        .toList();
    }

    private static Settings settings(String user) {
        Map<String, String> given = given(user);
        given.put(
                "bootstrap.servers",
                broker.client(user).get("bootstrap.servers").toString());
        given.put("state.directory", dir.resolve("state").toString());
        given.put("console.port", "0");
        given.put("partitions", "1");
        return Settings.of(given);
    }

    private static Map<String, String> given(String user) {
        Map<String, String> given = new HashMap<>();
        broker.client(user).forEach((name, value) -> given.put("kafka." + name, value.toString()));
        given.remove("kafka.bootstrap.servers");
        return given;
    }
}
