package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The reference arrangement with TLS, users and rights, while the traffic of the demo flows: {@code ops/cluster} and the jar as they are. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecuredClusterIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static StartedCluster cluster;
    private static StartedCluster.Result traffic;

    @BeforeAll
    static void start() {
        cluster = new StartedCluster(folder);
        traffic = cluster.as("radio", "traffic", "--for", "50s");
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void theWholeStoryOfTheDemoRunsOnIt() throws Exception {
        assertThat(traffic.status()).as(traffic.said()).isZero();
        assertThat(traffic.said())
                .contains("dead letters", "quarantine", "gap", "late section came in", "corrected copy", "FLASH");

        await(() -> get("api/account").path("balance").asText().equals("BALANCED"));
        JsonNode account = get("api/account");
        assertThat(account.path("published").asLong()).isGreaterThan(400);
        assertThat(account.path("quarantined").asLong()).isPositive();
        assertThat(account.path("dead").asLong()).isPositive();
        assertThat(account.path("superseded").asLong()).isPositive();
    }

    @Test
    void eachUserMayDoWhatItIsForAndNothingElse() {
        assertThat(cluster.as("desk", "tail", "cables.feed.politics", "--from-beginning", "--max", "1")
                        .said())
                .contains("\"id\"");
        assertThat(cluster.as("desk", "tail", "cables.all", "--from-beginning", "--max", "1")
                        .status())
                .isNotZero();
        assertThat(cluster.as("operator", "dead", "list").said()).contains("cables.dead-");

        StartedCluster.Result refused = cluster.as("operator", "traffic");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.said()).contains("not delivered").doesNotContain("Exception in thread");
    }

    @Test
    void bothInstancesHaveAllRightsWithAPasswordAndWithACertificate() {
        assertThat(cluster.as("instance-a", "check").said()).doesNotContain("FAILED");
        assertThat(cluster.as("instance-b", "check").said()).doesNotContain("FAILED");
    }

    @Test
    void noSecretIsAmongArgumentsOrVariables() {
        assertThat(cluster.processes()).hasSizeGreaterThanOrEqualTo(5);
        cluster.processes().forEach((name, process) -> {
            Path proc = Path.of("/proc", Long.toString(process.pid()));
            assertThat(StartedCluster.read(proc.resolve("cmdline"))).as(name).isNotEmpty();
            for (String file : List.of("cmdline", "environ")) {
                assertHidden(name + " " + file, StartedCluster.read(proc.resolve(file)));
            }
        });
    }

    @Test
    void noSecretIsInALog() {
        assertThat(cluster.logs()).isNotEmpty();
        cluster.logs().forEach(log -> assertHidden(log.toString(), StartedCluster.read(log)));
        assertHidden("traffic", traffic.said());
    }

    @Test
    void noSecretIsInAnAnswerOfTheConsole() throws Exception {
        for (String path :
                List.of("", "api/picture", "api/account", "api/session", "api/readers", "health/ready", "metrics")) {
            assertHidden(path, text(path));
        }
    }

    @Test
    void secretsAreForTheirOwnerAlone() throws Exception {
        try (var files = Files.walk(folder.resolve("cluster/secrets"))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .endsWith("------"));
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void allOfItEndsWithStop() {
        Map<String, ProcessHandle> processes = cluster.processes();

        assertThat(cluster.stop().status()).isZero();

        // Those that nobody has asked for their end are alive to Java.
        await(() -> processes.values().stream().noneMatch(ProcessHandle::isAlive));
    }

    private static void assertHidden(String where, String text) {
        cluster.secrets()
                .forEach((name, secret) -> assertThat(text.contains(secret))
                        .as(name + " in " + where)
                        .isFalse());
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(condition);
    }

    private static JsonNode get(String path) throws Exception {
        return new ObjectMapper().readTree(text(path));
    }

    private static String text(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(cluster.console() + path))
                .header("Authorization", "Bearer " + cluster.secret("operator-token"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
