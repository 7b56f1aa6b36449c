package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.app.RequiredTopics;
import cablestream.cable.Classification;
import cablestream.settings.Role;
import cablestream.settings.SettingTable;
import cablestream.settings.Settings;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.KafkaClusterSpec;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests of Kubernetes as they stand, without Kustomize: they are of their types, and agree with program and image. */
class KubernetesTest {
    private static final Path APPLICATION = Manifests.BASE.resolve("application");
    private static final Path SETTINGS = APPLICATION.resolve("cablestream.properties");
    private static final List<HasMetadata> RESOURCES = Manifests.all();
    private static final PodSpec POD =
            only(StatefulSet.class).getSpec().getTemplate().getSpec();
    private static final Container CONTAINER = POD.getContainers().get(0);

    static Stream<Path> files() {
        return Manifests.files().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isOfTheTypesOfKubernetesAndStrimzi(Path file) {
        assertThat(Manifests.read(file)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {clusterIp: None}}",
                "{apiVersion: kafka.strimzi.io/v1, kind: Kafka, metadata: {name: a}, spec: {kafka: {replica: 3}}}",
                "{apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, metadata: {name: a}, spec: {endpoint: []}}",
                "{apiVersion: v1, kind: Service, metadata: {name: a, name: b}}",
                "{apiVersion: apps/v1beta1, kind: StatefulSet, metadata: {name: a}}"
            })
    void whatTheTypesDoNotHaveIsRefused(String manifest) {
        assertThatThrownBy(() -> Manifests.parse(manifest)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void thePodHasNoRights() {
        assertThat(POD.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(POD.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(POD.getAutomountServiceAccountToken()).isFalse();
        assertThat(CONTAINER.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(CONTAINER.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(CONTAINER.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(CONTAINER.getResources().getLimits()).containsOnlyKeys("cpu", "memory");
    }

    /** The variable of the service of the console would be taken for the setting console.port. */
    @Test
    void variablesOfServicesAreOff() {
        assertThat(only("cablestream-console", Service.class)).isNotNull();
        assertThat(POD.getEnableServiceLinks()).isFalse();
    }

    @Test
    void itRunsAsTheImageIsMade() throws IOException {
        List<String> image = Files.readAllLines(Path.of("ops/image/Dockerfile"));
        String user = POD.getSecurityContext().getRunAsUser() + ":"
                + POD.getSecurityContext().getRunAsGroup();

        assertThat(image).contains("USER " + user, "WORKDIR " + mountPath("state"));
        assertThat(image).anyMatch(line -> line.startsWith("COPY target/cablestream-run.jar /opt/cablestream.jar"));
        assertThat(String.join(" ", image))
                .contains(
                        "ENTRYPOINT [",
                        "-XX:-HeapDumpOnOutOfMemoryError",
                        "-XX:-CreateCoredumpOnCrash",
                        "/opt/cablestream.jar");
        assertThat(POD.getSecurityContext().getFsGroup())
                .isEqualTo(POD.getSecurityContext().getRunAsGroup());
    }

    /** Whatever is written is under a mount: the file system of the image is read-only. */
    @Test
    void whatTheSettingsNameIsMounted() throws IOException {
        Settings settings = settings("intake");

        assertThat(settings.stateDirectory().toString()).startsWith(mountPath("state"));
        assertThat(settings.consoleTokenFile().toString()).startsWith(mountPath("secrets"));
        assertThat(settings.auditKeyFile().toString()).startsWith(mountPath("secrets"));
        assertThat(settings.kafka().get("ssl.truststore.location")).startsWith(mountPath("kafka-ca"));
        assertThat(settings.kafka().get("sasl.jaas.config")).contains(mountPath("kafka-user"));
        assertThat(CONTAINER.getArgs())
                .containsExactly("run", "--config", mountPath("settings") + "/" + SETTINGS.getFileName());
    }

    @Test
    void portsAreThoseOfTheSettings() throws IOException {
        Settings settings = settings("intake");

        assertThat(CONTAINER.getPorts())
                .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
                .containsExactly(tuple("console", settings.consolePort()), tuple("metrics", settings.metricsPort()));
        assertThat(settings.bootstrapServers())
                .isEqualTo(cluster().getMetadata().getName() + "-kafka-bootstrap:"
                        + cluster().getSpec().getKafka().getListeners().get(0).getPort());
    }

    @Test
    void probesAskForHealthOnThePortOfTheMetrics() {
        assertThat(Stream.of(CONTAINER.getStartupProbe(), CONTAINER.getLivenessProbe(), CONTAINER.getReadinessProbe())
                        .map(KubernetesTest::asked))
                .containsExactly("metrics/health/live", "metrics/health/live", "metrics/health/ready");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleIsAWorkloadWithTheSecretOfItsOwnUser(Role role) throws IOException {
        String name = role.name().toLowerCase(Locale.ROOT);
        String kustomization = Files.readString(APPLICATION.resolve(name).resolve("kustomization.yaml"));

        assertThat(kustomization)
                .contains("nameSuffix: -" + name + "\n", "app.kubernetes.io/component: " + name + "}")
                .contains("/volumes/0/secret/secretName, value: cablestream-" + name + "}");
        assertThat(POD.getVolumes().get(0).getName()).isEqualTo("kafka-user");
        assertThat(settings(name).roles()).containsExactly(role);
    }

    static Set<Classification> levels() throws IOException {
        return RequiredTopics.of(settings("intake")).builtIn().feeds().policy().feedLevels();
    }

    @ParameterizedTest
    @MethodSource("levels")
    void eachLevelOfThePolicyIsAWorkloadOfTheOverlayWithTheSecretOfItsOwnUser(Classification level) throws IOException {
        String name = "feeds-" + level.label();
        Path folder = KafkaManifests.LEVELS.folder();

        assertThat(Files.readString(folder.resolve(level.label()).resolve("kustomization.yaml")))
                .contains("nameSuffix: -" + name + "\n", "app.kubernetes.io/component: " + name + "}")
                .contains("/volumes/0/secret/secretName, value: cablestream-" + name + "}")
                .contains("/args/0, value: write-feeds}", "/args/1, value: " + level + "}");
        assertThat(KafkaManifests.LEVELS.users())
                .extracting(user -> user.getMetadata().getName())
                .contains("cablestream-" + name);
        assertThat(Files.readString(folder.resolve("kustomization.yaml"))).contains("  - " + level.label() + "\n");
    }

    @Test
    void theOverlayOfLevelsSetsThoseOfThePolicy() throws IOException {
        String levels = KafkaManifests.LEVELS.levels();

        assertThat(KafkaManifests.LEVELS.settings(Map.of()).feedsLevels()).isEqualTo(levels());
        assertThat(Files.readString(KafkaManifests.LEVELS.folder().resolve("kustomization.yaml")))
                .contains("{name: CABLESTREAM_FEEDS_LEVELS, value: '" + levels + "'}");
    }

    /** {@code CABLESTREAM_ROLES} is the label of the role. */
    @Test
    void variablesOfTheContainerAreSettings() {
        assertThat(CONTAINER.getEnv())
                .allMatch(variable -> SettingTable.all().stream()
                        .anyMatch(setting -> setting.variable().equals(variable.getName())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"base/application", "overlays/mtls"})
    void secretsOfTheLoginAreReadFromFiles(String folder, @TempDir Path secrets) throws IOException {
        for (String file : List.of("sasl.jaas.config", "user.crt", "user.key")) {
            Files.writeString(secrets.resolve(file), "content of " + file);
        }
        Map<String, String> client = variables(Manifests.FOLDER.resolve(folder).resolve("kafka-client.env"));
        client.replaceAll((name, value) -> value.replace("/run/secrets/kafka-user", secrets.toString())
                .replaceAll("^/run/secrets$", secrets.toString()));
        Settings settings = Settings.of(SETTINGS, client);
        AdminClientConfig config = new AdminClientConfig(settings.clientConfig());

        List<String> secret = List.of("sasl.jaas.config", "ssl.keystore.key", "ssl.keystore.certificate.chain");
        assertThat(settings.kafka().keySet()).containsAnyElementsOf(secret);
        for (String name : secret) {
            if (settings.kafka().containsKey(name)) {
                assertThat(settings.kafka().get(name)).startsWith("${directory:");
                assertThat(config.getPassword(name).value()).startsWith("content of ");
            }
        }
        assertThat(settings.kafka().keySet())
                .allMatch(name -> name.startsWith("config.providers")
                        || AdminClientConfig.configNames().contains(name));
    }

    @Test
    void brokersTakeWhatIsSetForThem() {
        Map<String, Object> config = cluster().getSpec().getKafka().getConfig();

        assertThat(config.keySet())
                .isSubsetOf(AbstractKafkaConfig.CONFIG_DEF.names())
                .noneMatch(name -> Stream.of(KafkaClusterSpec.FORBIDDEN_PREFIXES.split(", "))
                        .anyMatch(name::startsWith));
        assertThat(cluster().getSpec().getKafka().getVersion()).isEqualTo(AppInfoParser.getVersion());
    }

    @Test
    void oneNodeOfKafkaMayBeMissing() {
        KafkaNodePool nodes = only(KafkaNodePool.class);

        assertThat(nodes.getSpec().getReplicas()).isEqualTo(3);
        assertThat(cluster().getSpec().getKafka().getConfig())
                .containsEntry("min.insync.replicas", 2)
                .containsEntry("default.replication.factor", 3)
                .containsEntry("offsets.topic.replication.factor", 3)
                .containsEntry("transaction.state.log.replication.factor", 3)
                .containsEntry("transaction.state.log.min.isr", 2);
        assertThat(nodes.getMetadata().getLabels())
                .containsEntry("strimzi.io/cluster", cluster().getMetadata().getName());
    }

    @Test
    void kafkaTakesKnownUsersOverTlsOnly() {
        assertThat(cluster().getSpec().getKafka().getListeners())
                .singleElement()
                .satisfies(listener -> {
                    assertThat(listener.isTls()).isTrue();
                    assertThat(listener.getAuth().getType()).isEqualTo("scram-sha-512");
                });
        assertThat(cluster().getSpec().getKafka().getAuthorization().getType()).isEqualTo("simple");
    }

    /** The rules ask for this job, and a job has the name of its service. */
    @Test
    void theMetricsAreScrapedAsTheJobOfTheRules() {
        Service service = only("cablestream", Service.class);
        ServiceMonitor monitor = only(ServiceMonitor.class);

        assertThat(monitor.getSpec().getSelector().getMatchLabels())
                .isEqualTo(service.getMetadata().getLabels());
        assertThat(monitor.getSpec().getEndpoints()).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.getPort())
                    .isEqualTo(service.getSpec().getPorts().get(0).getName());
            assertThat(endpoint.getAuthorization().getCredentials().getKey()).isEqualTo("token");
        });
        assertThat(Rules.alerts()).anyMatch(alert -> alert.expression().contains("job=\"cablestream\""));
    }

    /** The keys of a secret have the names of its files. */
    @Test
    void thePageMakesTheSecretsThatTheManifestsTake() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/operations.md"));
        Settings settings = settings("intake");

        assertThat(page)
                .contains("create secret generic cablestream-console --from-file=ops/secrets/"
                        + settings.consoleTokenFile().getFileName() + " --from-file=ops/secrets/"
                        + settings.auditKeyFile().getFileName())
                .contains("create secret generic cablestream-scrape --from-file=ops/prometheus/secrets/token\n");
    }

    @Test
    void noManifestHasASecret() {
        assertThat(RESOURCES).noneMatch(resource -> resource.getKind().equals("Secret"));
    }

    private static Settings settings(String role) throws IOException {
        Map<String, String> variables = variables(APPLICATION.resolve("kafka-client.env"));
        variables.put("CABLESTREAM_ROLES", role);
        return Settings.of(SETTINGS, variables);
    }

    private static Map<String, String> variables(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> variables = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> variables.put(name, properties.getProperty(name)));
        return variables;
    }

    private static String asked(Probe probe) {
        return probe.getHttpGet().getPort().getStrVal() + probe.getHttpGet().getPath();
    }

    private static String mountPath(String volume) {
        return CONTAINER.getVolumeMounts().stream()
                .filter(mount -> mount.getName().equals(volume))
                .map(VolumeMount::getMountPath)
                .findFirst()
                .orElseThrow();
    }

    private static Kafka cluster() {
        return only(Kafka.class);
    }

    private static <T extends HasMetadata> T only(Class<T> type) {
        List<T> found = Manifests.of(type, RESOURCES);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static <T extends HasMetadata> T only(String name, Class<T> type) {
        return Manifests.of(type, RESOURCES).stream()
                .filter(resource -> resource.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
