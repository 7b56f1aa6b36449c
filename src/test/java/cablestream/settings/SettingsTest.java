package cablestream.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Settings DEFAULTS = new Settings(
            "localhost:9092",
            "cablestream",
            "cables.",
            Set.of(Role.INTAKE, Role.URGENT, Role.ROUTINE),
            Path.of("cablestream-state"),
            1,
            Duration.ofMillis(100),
            4,
            1,
            0,
            Duration.ofSeconds(6),
            1_048_576,
            "lz4",
            "/cablestream",
            false,
            patience(2, 10, 30, 120),
            Duration.ofDays(30),
            10_000,
            Duration.ofMinutes(5),
            Duration.ofSeconds(5),
            null,
            null,
            Set.of(),
            "127.0.0.1",
            8080,
            8081,
            null,
            null,
            Set.of(),
            100_000,
            null,
            null,
            null,
            null,
            null,
            Map.of());
    private static final Settings OTHERS = new Settings(
            "a:1,b:2",
            "other",
            "",
            Set.of(Role.URGENT),
            Path.of("/var/lib/other"),
            3,
            Duration.ofMillis(50),
            12,
            3,
            1,
            Duration.ofSeconds(30),
            2_048,
            "gzip",
            "https://example.org/cables",
            true,
            patience(1, 2, 3, 4),
            Duration.ofDays(7),
            5,
            Duration.ofMinutes(1),
            Duration.ZERO,
            new OutgoingSettings("outgoing", "RUEHXX"),
            Path.of("policy.yaml"),
            Set.of(Classification.SECRET, Classification.TOP_SECRET),
            "0.0.0.0",
            0,
            9464,
            Path.of("tokens"),
            "wall viewer 0123456789012345678901",
            Set.of("10.0.0.1", "2001:db8:0:0:0:0:0:1"),
            0,
            Path.of("audit-key"),
            "0123456789012345678901234567890123456789",
            new PrometheusSettings(URI.create("https://prometheus/cables"), "other"),
            new RegistrySettings(
                    List.of(URI.create("http://a:8081"), URI.create("https://b/apis/ccompat/v7")),
                    true,
                    Duration.ofSeconds(5),
                    "cablestream",
                    Path.of("password"),
                    "secret",
                    Path.of("token"),
                    "bearer",
                    Map.of("ssl.truststore.location", "ca.pem")),
            new OtlpSettings(
                    URI.create("https://collector:4318/base"), "authorization=Bearer abc", Duration.ofSeconds(3)),
            Map.of("security.protocol", "SSL"));

    @TempDir
    private Path dir;

    @Test
    void hasADefaultForEverything() {
        assertThat(Settings.of(Map.of())).isEqualTo(DEFAULTS);
    }

    @Test
    void readsEverySettingByItsName() {
        assertThat(Settings.of(others())).isEqualTo(OTHERS);
    }

    @Test
    void readsEverySettingByItsVariable() {
        Map<String, String> variables = new TreeMap<>();
        SettingTable.all().forEach(setting -> variables.put(setting.variable(), others().get(setting.name())));
        variables.put("CABLESTREAM_KAFKA_SECURITY_PROTOCOL", "SSL");
        variables.put("CABLESTREAM_SCHEMA_REGISTRY_SSL_TRUSTSTORE_LOCATION", "ca.pem");

        assertThat(Settings.of(null, variables)).isEqualTo(OTHERS);
    }

    @Test
    void thinksOfEverySettingInTheseTests() {
        Map<String, String> others = others();
        others.remove("kafka.security.protocol");
        others.remove("schema.registry.ssl.truststore.location");

        assertThat(SettingTable.all()).extracting(Setting::name).containsExactlyInAnyOrderElementsOf(others.keySet());
    }

    @Test
    void letsTheEnvironmentWinOverTheFileAndTheCommandLineOverBoth() throws IOException {
        Path file = Files.writeString(dir.resolve("a.properties"), "threads = 2\npartitions=2\nreplication.factor=2\n");
        Map<String, String> environment = Map.of("CABLESTREAM_PARTITIONS", "3", "CABLESTREAM_REPLICATION_FACTOR", "3");

        Settings settings = Settings.of(file, environment, Map.of("replication.factor", "4"));

        assertThat(settings.threads()).isEqualTo(2);
        assertThat(settings.partitions()).isEqualTo(3);
        assertThat(settings.replicationFactor()).isEqualTo(4);
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        Map<String, String> environment = Map.of(
                "CABLESTREAM_THREADS", "none", "CABLESTREAM_COMMIT_INTERVAL", "5 minutes", "CABLESTREAM_THREAD", "1");

        assertThatThrownBy(() -> Settings.of(null, environment))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("CABLESTREAM_THREADS=none: must be a whole number from 1 to 64")
                .hasMessageContaining("CABLESTREAM_COMMIT_INTERVAL=5 minutes: must be a duration such as 100ms")
                .hasMessageContaining("CABLESTREAM_THREAD: there is no such setting")
                .hasMessageContaining(
                        "allowed are kafka.*, schema.registry.ssl.* and application.id, audit.key, audit.key.file, bootstrap.servers");
    }

    @Test
    void refusesKafkaSettingsThatGoBehindTheBackOfOurs() {
        assertThatThrownBy(() -> Settings.of(Map.of("kafka.processing.guarantee", "at_least_once")))
                .hasMessage("kafka.processing.guarantee: cannot be passed to Kafka: it is always exactly_once_v2");
    }

    @Test
    void namesTheFileThatCannotBeRead() {
        assertThatThrownBy(() -> Settings.of(dir.resolve("none.properties"), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("none.properties: cannot be read");
    }

    @Test
    void leavesAloneWhatKubernetesSetsForAServiceOfOurName() {
        Map<String, String> environment =
                Map.of("CABLESTREAM_SERVICE_HOST", "10.0.0.1", "CABLESTREAM_PORT_8080_TCP", "tcp://10.0.0.1:8080");

        assertThat(Settings.of(null, environment)).isEqualTo(DEFAULTS);
    }

    @Test
    void refusesSettingsOfARegistryThatIsNotSet() {
        assertThatThrownBy(() -> Settings.of(null, Map.of("CABLESTREAM_SCHEMA_REGISTRY_USER", "cablestream")))
                .hasMessage(
                        "CABLESTREAM_SCHEMA_REGISTRY_USER: has no effect without schema.registry.url: set both or none");
    }

    @Test
    void refusesSettingsOfAnExportThatIsNotSet() {
        assertThatThrownBy(() -> Settings.of(Map.of("otlp.timeout", "3s")))
                .hasMessage("otlp.timeout: has no effect without otlp.endpoint: set both or none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"collector:4318", "grpc://collector:4317", "http://a,http://b", ""})
    void refusesAnAddressThatIsNoneOfAReceiverOfSpans(String url) {
        assertThatThrownBy(() -> Settings.of(Map.of("otlp.endpoint", url)))
                .hasMessageContaining("must be http://host:port/path or https://host:port/path");
    }

    @Test
    void wantsTopicAndStationOfServiceMessagesTogether() {
        assertThatThrownBy(() -> Settings.of(Map.of("outgoing.topic", "cables.outgoing")))
                .hasMessage("outgoing.topic: has no effect without outgoing.station: set both or none");
        assertThatThrownBy(() -> Settings.of(Map.of("outgoing.station", "RUEHXX")))
                .hasMessage("outgoing.station: has no effect without outgoing.topic: set both or none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cables.all", "cables.feed.web", "cables.audit"})
    void noTopicOfTheApplicationTakesServiceMessages(String topic) {
        assertThatThrownBy(() -> Settings.of(Map.of("outgoing.topic", topic, "outgoing.station", "RUEHXX")))
                .hasMessage(
                        "outgoing.topic=" + topic + ": begins like the topics of the application: take cables.outgoing,"
                                + " or a name that does not begin with topic.prefix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cables.outgoing", "comcen.out"})
    void otherTopicsTakeServiceMessages(String topic) {
        assertThat(Settings.of(Map.of("outgoing.topic", topic, "outgoing.station", "RUEHXX"))
                        .outgoing())
                .isEqualTo(new OutgoingSettings(topic, "RUEHXX"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"registry:8081", "ftp://registry", "http://user:secret@registry", "http://", "http://a,", ""})
    void refusesAnAddressThatIsNoneOfARegistry(String url) {
        assertThatThrownBy(() -> Settings.of(Map.of("schema.registry.url", url)))
                .hasMessageContaining("must be http://host:port/path or https://host:port/path");
    }

    @Test
    void showsNoPasswords() {
        assertThat(OTHERS.registry().toString()).doesNotContain("secret").doesNotContain("bearer");
        assertThat(OTHERS.otlp().toString()).doesNotContain("Bearer");
        assertThat(Settings.of(Map.of("kafka.sasl.jaas.config", "hush")).toString())
                .contains("sasl.jaas.config")
                .doesNotContain("hush");
    }

    @Test
    void namesTheApplicationOfARole() {
        assertThat(DEFAULTS.applicationId(Role.URGENT)).isEqualTo("cablestream-urgent");
    }

    private static Map<String, String> others() {
        Map<String, String> others = new TreeMap<>();
        others.put("bootstrap.servers", "a:1,b:2");
        others.put("application.id", "other");
        others.put("topic.prefix", "");
        others.put("roles", "Urgent");
        others.put("state.directory", "/var/lib/other");
        others.put("threads", "3");
        others.put("commit.interval", "50ms");
        others.put("partitions", "12");
        others.put("replication.factor", "3");
        others.put("standby.replicas", "1");
        others.put("session.timeout", "30s");
        others.put("max.message.bytes", "2048");
        others.put("compression.type", "gzip");
        others.put("cloudevents.source", "https://example.org/cables");
        others.put("trace.sampled", "true");
        others.put("patience.flash", "1m");
        others.put("patience.immediate", "2m");
        others.put("patience.priority", "3m");
        others.put("patience.routine", "4m");
        others.put("duplicate.window", "7d");
        others.put("open.messages", "5");
        others.put("hold.down", "1m");
        others.put("heartbeat.interval", "0");
        others.put("outgoing.topic", "outgoing");
        others.put("outgoing.station", "RUEHXX");
        others.put("policy.file", "policy.yaml");
        others.put("feeds.levels", "TOP_SECRET, secret");
        others.put("console.host", "0.0.0.0");
        others.put("console.port", "0");
        others.put("metrics.port", "9464");
        others.put("console.token.file", "tokens");
        others.put("console.tokens", "wall viewer 0123456789012345678901");
        others.put("console.trusted.proxies", "10.0.0.1, 2001:db8::1");
        others.put("search.cables", "0");
        others.put("audit.key.file", "audit-key");
        others.put("audit.key", "0123456789012345678901234567890123456789");
        others.put("otlp.endpoint", "https://collector:4318/base");
        others.put("otlp.headers", "authorization=Bearer abc");
        others.put("otlp.timeout", "3s");
        others.put("prometheus.url", "https://prometheus/cables");
        others.put("prometheus.job", "other");
        others.put("schema.registry.url", "http://a:8081, https://b/apis/ccompat/v7");
        others.put("schema.registry.register", "true");
        others.put("schema.registry.timeout", "5s");
        others.put("schema.registry.user", "cablestream");
        others.put("schema.registry.password.file", "password");
        others.put("schema.registry.password", "secret");
        others.put("schema.registry.token.file", "token");
        others.put("schema.registry.token", "bearer");
        others.put("schema.registry.ssl.truststore.location", "ca.pem");
        others.put("kafka.security.protocol", "SSL");
        return others;
    }

    /** In minutes. */
    private static Map<Precedence, Duration> patience(int flash, int immediate, int priority, int routine) {
        return Map.of(
                Precedence.FLASH, Duration.ofMinutes(flash),
                Precedence.NIACT_IMMEDIATE, Duration.ofMinutes(immediate),
                Precedence.IMMEDIATE, Duration.ofMinutes(immediate),
                Precedence.PRIORITY, Duration.ofMinutes(priority),
                Precedence.ROUTINE, Duration.ofMinutes(routine));
    }
}
