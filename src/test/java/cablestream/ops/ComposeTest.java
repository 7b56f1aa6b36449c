package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Installed;
import cablestream.settings.SettingTable;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docker-compose brings up has no more rights than it needs. */
class ComposeTest {
    private static final JsonNode COMPOSE = Yaml.read(Path.of("docker-compose.yml"));

    static Stream<Map.Entry<String, JsonNode>> services() {
        return COMPOSE.get("services").propertyStream();
    }

    @Test
    void dockerComposeTakesIt() throws Exception {
        Process compose = new ProcessBuilder(
                        Installed.program("docker-compose", "docker-compose").toString(), "config", "--quiet")
                .redirectErrorStream(true)
                .start();
        String said = new String(compose.getInputStream().readAllBytes());

        assertThat(compose.waitFor()).as(said).isZero();
    }

    @ParameterizedTest
    @MethodSource("services")
    void isHardened(Map.Entry<String, JsonNode> entry) {
        JsonNode service = entry.getValue();

        assertThat(service.get("user").asText()).matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(service.get("read_only").asBoolean()).isTrue();
        assertThat(service.get("cap_drop")).extracting(JsonNode::asText).containsExactly("ALL");
        assertThat(service.get("security_opt")).extracting(JsonNode::asText).contains("no-new-privileges:true");
        assertThat(service.has("privileged") || service.has("cap_add") || service.has("network_mode"))
                .isFalse();
        assertThat(service.get("tmpfs")).allMatch(mount -> mount.asText().contains("nosuid,nodev,size="));
        assertThat(service.has("mem_limit") && service.has("cpus") && service.has("pids_limit"))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("services")
    void sayWhetherTheyAreWell(Map.Entry<String, JsonNode> entry) {
        JsonNode check = entry.getValue().get("healthcheck");
        // It ends by itself.
        boolean once = entry.getValue().get("restart").asText().equals("no");

        assertThat(check.path("disable").asBoolean()).isEqualTo(once);
        assertThat(check.has("test")).isNotEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("services")
    void haveVersions(Map.Entry<String, JsonNode> entry) {
        assertThat(entry.getValue().get("image").asText())
                .doesNotContain("latest")
                .matches("cablestream:local|[a-z/]+:v?\\d+\\.\\d+\\.\\d+");
    }

    @ParameterizedTest
    @MethodSource("services")
    void answerOnThisMachineOnly(Map.Entry<String, JsonNode> entry) {
        assertThat(entry.getValue().path("ports"))
                .allMatch(port -> port.asText().startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void mountWhatIsThereAndDoNotWriteToIt(Map.Entry<String, JsonNode> entry) {
        assertThat(entry.getValue().path("volumes"))
                .extracting(volume -> volume.asText().split(":"))
                .allMatch(parts -> parts[0].startsWith("./")
                        ? Files.exists(Path.of(parts[0])) && parts[2].equals("ro")
                        : COMPOSE.get("volumes").has(parts[0]));
    }

    @Test
    void theBrokerIsAsOldAsTheClients() throws IOException {
        assertThat(COMPOSE.at("/services/broker/image").asText())
                .isEqualTo("apache/kafka:" + org.apache.kafka.common.utils.AppInfoParser.getVersion());
    }

    @Test
    void theApplicationIsSetAsItCanBe() {
        assertThat(COMPOSE.at("/services/app/environment").propertyStream().map(Map.Entry::getKey))
                .isSubsetOf(SettingTable.all().stream()
                        .map(setting -> setting.variable())
                        .toList());
    }

    @Test
    void theImageIsMadeForAUserWithoutRights() throws IOException {
        assertThat(Files.readAllLines(
                        Path.of(COMPOSE.at("/services/app/build/dockerfile").asText())))
                .anyMatch(line -> line.matches("FROM eclipse-temurin:\\d+\\.\\d+\\.\\d+_\\d+-jre-[a-z]+"))
                .contains("USER " + COMPOSE.at("/services/app/user").asText());
    }
}
