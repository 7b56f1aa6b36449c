package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code kubectl kustomize} makes of the manifests. Debian has no kubectl that is new enough: without one, these tests are skipped. */
@EnabledIf(value = "kubectl", disabledReason = "there is no kubectl with Kustomize 5 on the PATH")
class KustomizeTest {
    private static final String ROLE = "app.kubernetes.io/component";
    private static final String LEVELS = "overlays/levels";
    /** Overlays on the overlay with levels in place of the base, as the page of operations has it. */
    private static final String LEVELS_SMALL = "overlays/small on levels";

    private static final String LEVELS_MTLS = "overlays/mtls on levels";
    private static final List<String> ROLES =
            List.of("cablestream-intake", "cablestream-routine", "cablestream-urgent");
    private static final List<String> WRITERS = List.of("cablestream-feeds-secret", "cablestream-feeds-top-secret");
    private static final Map<String, List<HasMetadata>> RESOLVED = new HashMap<>();

    static boolean kubectl() {
        try {
            return run("kubectl", "version", "--client").contains("Kustomize Version: v5");
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @BeforeAll
    static void resolve(@TempDir Path copy) throws IOException {
        for (String folder : List.of("base", "overlays/small", "overlays/mtls", LEVELS)) {
            RESOLVED.put(folder, resolved(Manifests.FOLDER.resolve(folder)));
        }
        run("cp", "-r", Manifests.FOLDER.toString(), copy.toString());
        Path overlays = copy.resolve(Manifests.FOLDER.getFileName()).resolve("overlays");
        RESOLVED.put(LEVELS_SMALL, resolved(onLevels(overlays.resolve("small"))));
        RESOLVED.put(LEVELS_MTLS, resolved(onLevels(overlays.resolve("mtls"))));
    }

    static Set<String> folders() {
        return RESOLVED.keySet();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void eachRoleAndWriterHasAWorkloadADisruptionBudgetAndALoginOfItsOwn(String folder) {
        List<HasMetadata> resources = RESOLVED.get(folder);

        assertThat(names(StatefulSet.class, resources))
                .isEqualTo(names(PodDisruptionBudget.class, resources))
                .containsExactlyInAnyOrderElementsOf(workloads(folder));
        assertThat(Manifests.of(StatefulSet.class, resources)).allSatisfy(set -> {
            String name = set.getMetadata().getName();
            assertThat(set.getSpec().getTemplate().getMetadata().getLabels())
                    .containsEntry(ROLE, name.replace("cablestream-", ""))
                    .containsAllEntriesOf(set.getSpec().getSelector().getMatchLabels());
            assertThat(volume("kafka-user", set).getSecret().getSecretName()).isEqualTo(name);
            assertThat(names(KafkaUser.class, resources)).contains(name);
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void whatIsReferredToByAGeneratedNameIsThere(String folder) {
        List<HasMetadata> resources = RESOLVED.get(folder);
        List<String> generated = names(ConfigMap.class, resources);

        assertThat(Manifests.of(StatefulSet.class, resources)).allSatisfy(set -> {
            assertThat(generated)
                    .contains(volume("settings", set).getConfigMap().getName());
            assertThat(container(set).getEnvFrom())
                    .allMatch(source ->
                            generated.contains(source.getConfigMapRef().getName()));
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void allPodsAreOfOneImage(String folder) {
        assertThat(Manifests.of(StatefulSet.class, RESOLVED.get(folder)))
                .extracting(set -> container(set).getImage())
                .containsOnly("registry.example.org/cablestream:0.1.0");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void allPodsAreScrapedAndMayReachKafkaAndNothingElse(String folder) {
        List<HasMetadata> resources = RESOLVED.get(folder);

        assertThat(Manifests.of(StatefulSet.class, resources))
                .extracting(set -> set.getSpec().getTemplate().getMetadata().getLabels())
                .allSatisfy(labels -> {
                    assertThat(labels)
                            .containsAllEntriesOf(Manifests.of(NetworkPolicy.class, resources)
                                    .get(0)
                                    .getSpec()
                                    .getPodSelector()
                                    .getMatchLabels());
                    assertThat(Manifests.of(Service.class, resources))
                            .filteredOn(
                                    service -> service.getMetadata().getName().equals("cablestream"))
                            .singleElement()
                            .satisfies(service -> assertThat(labels)
                                    .containsAllEntriesOf(service.getSpec().getSelector()));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {LEVELS, LEVELS_SMALL, LEVELS_MTLS})
    void withLevelsTopicsAndUsersAreThoseOfTheLevelsAlone(String folder) {
        List<HasMetadata> resources = RESOLVED.get(folder);

        assertThat(Manifests.of(KafkaTopic.class, resources))
                .extracting(KafkaTopic::getSpec)
                .containsExactlyInAnyOrderElementsOf(KafkaManifests.LEVELS.topics().stream()
                        .map(KafkaTopic::getSpec)
                        .toList());
        assertThat(Manifests.of(KafkaUser.class, resources))
                .extracting(user -> user.getSpec().getAuthorization())
                .containsExactlyInAnyOrderElementsOf(KafkaManifests.LEVELS.users().stream()
                        .map(user -> user.getSpec().getAuthorization())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {LEVELS, LEVELS_SMALL, LEVELS_MTLS})
    void withLevelsAllPodsKnowThem(String folder) {
        assertThat(Manifests.of(StatefulSet.class, RESOLVED.get(folder)))
                .allSatisfy(set -> assertThat(container(set).getEnv())
                        .extracting(EnvVar::getName, EnvVar::getValue)
                        .contains(tuple("CABLESTREAM_FEEDS_LEVELS", KafkaManifests.LEVELS.levels())));
    }

    @ParameterizedTest
    @CsvSource({"cablestream-feeds-secret, SECRET", "cablestream-feeds-top-secret, TOP_SECRET"})
    void aWriterHasALevelAndNeitherConsoleNorStateNorRoles(String name, String level) {
        StatefulSet writer = Manifests.of(StatefulSet.class, RESOLVED.get(LEVELS)).stream()
                .filter(set -> set.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(container(writer).getArgs())
                .containsExactly("write-feeds", level, "--config", "/etc/cablestream/cablestream.properties");
        assertThat(container(writer).getPorts())
                .extracting(ContainerPort::getName)
                .containsExactly("metrics");
        assertThat(container(writer).getEnv()).extracting(EnvVar::getName).containsExactly("CABLESTREAM_FEEDS_LEVELS");
        assertThat(writer.getSpec().getVolumeClaimTemplates()).isEmpty();
        assertThat(volume("state", writer).getEmptyDir()).isNotNull();
        assertThat(volume("secrets", writer).getSecret().getItems())
                .extracting(KeyToPath::getKey)
                .containsExactly("console-tokens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlays/mtls", LEVELS_MTLS})
    void withCertificatesNoUserHasAPassword(String folder) {
        List<HasMetadata> resources = RESOLVED.get(folder);

        assertThat(Manifests.of(KafkaUser.class, resources))
                .isNotEmpty()
                .allMatch(user -> user.getSpec().getAuthentication().getType().equals("tls"));
        assertThat(Manifests.of(Kafka.class, resources))
                .allMatch(kafka -> kafka.getSpec()
                        .getKafka()
                        .getListeners()
                        .get(0)
                        .getAuth()
                        .getType()
                        .equals("tls"));
        assertThat(Manifests.of(ConfigMap.class, resources))
                .noneMatch(map -> map.getData().containsKey("CABLESTREAM_KAFKA_SASL_JAAS_CONFIG"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlays/small", LEVELS_SMALL})
    void theSmallOverlayHasOnePodOfEachWorkload(String folder) {
        assertThat(Manifests.of(StatefulSet.class, RESOLVED.get(folder)))
                .allMatch(set -> set.getSpec().getReplicas() == 1);
    }

    private static List<HasMetadata> resolved(Path folder) {
        return Manifests.parse(run("kubectl", "kustomize", folder.toString()));
    }

    private static Path onLevels(Path overlay) throws IOException {
        Path file = overlay.resolve("kustomization.yaml");
        String text = Files.readString(file);
        assertThat(text).contains("  - ../../base\n");
        Files.writeString(file, text.replace("  - ../../base\n", "  - ../levels\n"));
        return overlay;
    }

    private static List<String> workloads(String folder) {
        List<String> workloads = new ArrayList<>(ROLES);
        if (folder.contains("levels")) {
            workloads.addAll(WRITERS);
        }
        return workloads;
    }

    private static Container container(StatefulSet set) {
        return set.getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    private static Volume volume(String name, StatefulSet set) {
        return set.getSpec().getTemplate().getSpec().getVolumes().stream()
                .filter(volume -> volume.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Class<? extends HasMetadata> type, List<HasMetadata> resources) {
        return Manifests.of(type, resources).stream()
                .map(resource -> resource.getMetadata().getName())
                .sorted()
                .toList();
    }

    private static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
