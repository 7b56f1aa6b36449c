package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.app.AccessPlan;
import cablestream.app.Cluster;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each right of the application that {@code topics --acls} prints is needed: without it, the check names it and the command that grants it. */
class EachRightIT {
    private static final String USER = "cablestream";

    @TempDir
    private static Path dir;

    private static SecureBroker broker;
    private static RequiredTopics needs;
    private static List<AccessRule> rules;

    @BeforeAll
    static void startOnceSoThatInternalTopicsAreThere() throws Exception {
        broker = SecureBroker.start(dir.resolve("broker"), USER);
        Settings administrator = settings(SecureBroker.ADMIN);
        try (Cluster cluster = Cluster.reach(administrator)) {
            RequiredTopics.of(administrator).createTopics(cluster.topics());
        }
        needs = RequiredTopics.of(settings(USER));
        rules = rules(needs);
        broker.grant(rules);
        try (Shutdown stop = Shutdown.onSignal();
                Service service = Service.start(needs.settings(), needs.builtIn())) {
            service.awaitRunning(stop);
        }
    }

    @AfterAll
    static void stop() {
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

    /** That the settings of a topic cannot be checked keeps no traffic from flowing. */
    private static boolean names(CheckResult result, AccessRule rule) {
        Outcome outcome = rule.operation() == AclOperation.DESCRIBE_CONFIGS ? Outcome.WARNING : Outcome.FAILED;
        return result.outcome() == outcome
                && rule.command(needs.settings().bootstrapServers()).equals(result.remedy());
    }

    private static List<CheckResult> check() {
        try (Cluster cluster = Cluster.reach(needs.settings())) {
            return StartChecks.rights(needs, cluster);
        }
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
        Map<String, String> given = new HashMap<>();
        broker.client(user).forEach((name, value) -> given.put("kafka." + name, value.toString()));
        given.put("bootstrap.servers", given.remove("kafka.bootstrap.servers"));
        given.put("state.directory", dir.resolve("state").toString());
        given.put("console.port", "0");
        given.put("partitions", "1");
        return Settings.of(given);
    }
}
