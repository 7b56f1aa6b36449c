package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code kubectl kustomize} makes of the manifests. Debian has no kubectl that is new enough: without one, these tests are skipped. */
@EnabledIf(value = "kubectl", disabledReason = "there is no kubectl with Kustomize 5 on the PATH")
class KustomizeTest {
    private static final String ROLE = "app.kubernetes.io/component";
    private static final Map<String, List<HasMetadata>> RESOLVED = new HashMap<>();

    static boolean kubectl() {
        try {
            return run("kubectl", "version", "--client").contains("Kustomize Version: v5");
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @BeforeAll
    static void resolve() {
        for (String folder : List.of("base", "overlays/small", "overlays/mtls")) {
            String resolved =
                    run("kubectl", "kustomize", Manifests.FOLDER.resolve(folder).toString());
            RESOLVED.put(folder, Manifests.parse(resolved));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/small", "overlays/mtls"})
    void eachRoleHasAWorkloadADisruptionBudgetAndALoginOfItsOwn(String folder) {
        List<HasMetadata> resources = RESOLVED.get(folder);

        assertThat(names(StatefulSet.class, resources))
                .isEqualTo(names(PodDisruptionBudget.class, resources))
                .containsExactly("cablestream-intake", "cablestream-routine", "cablestream-urgent");
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
    @ValueSource(strings = {"base", "overlays/small", "overlays/mtls"})
    void whatIsReferredToByAGeneratedNameIsThere(String folder) {
        List<HasMetadata> resources = RESOLVED.get(folder);
        List<String> generated = names(ConfigMap.class, resources);

        assertThat(Manifests.of(StatefulSet.class, resources)).allSatisfy(set -> {
            assertThat(generated)
                    .contains(volume("settings", set).getConfigMap().getName());
            assertThat(set.getSpec()
                            .getTemplate()
                            .getSpec()
                            .getContainers()
                            .get(0)
                            .getEnvFrom())
                    .allMatch(source ->
                            generated.contains(source.getConfigMapRef().getName()));
        });
    }

    @Test
    void withCertificatesNoUserHasAPassword() {
        List<HasMetadata> resources = RESOLVED.get("overlays/mtls");

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

    @Test
    void theSmallOverlayHasOnePodOfEachRole() {
        assertThat(Manifests.of(StatefulSet.class, RESOLVED.get("overlays/small")))
                .allMatch(set -> set.getSpec().getReplicas() == 1);
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
