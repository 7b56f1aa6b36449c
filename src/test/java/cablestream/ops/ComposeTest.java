package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Installed;
import cablestream.settings.SettingTable;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What docker-compose brings up has no more rights than it needs. */
class ComposeTest {
    private static final Path FILE = Path.of("docker-compose.yml");
    /** Names of settings whose values are addresses, paths and numbers of one broker. */
    private static final Pattern OF_THE_PLACE = Pattern.compile(
            "^(node\\.id|log\\.dirs|.*listeners|.*voters|ssl\\..*store\\.(location|password)|ssl\\.key\\.password)$");

    private static final JsonNode COMPOSE = Yaml.read(FILE);

    static Stream<Map.Entry<String, JsonNode>> services() {
        return COMPOSE.get("services").propertyStream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"config --quiet", "--profile levels config --quiet"})
    void dockerComposeTakesIt(String arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(arguments.split(" ")));
        command.add(0, Installed.program("docker-compose", "docker-compose").toString());
        Process compose = new ProcessBuilder(command).redirectErrorStream(true).start();
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
        assertThat(service.at("/ulimits/core").asText()).isEqualTo("0");
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
                .matches("cablestream:local|[a-z/-]+:v?\\d+\\.\\d+\\.\\d+");
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

    @ParameterizedTest
    @MethodSource("services")
    void areExplainedInOneLine(Map.Entry<String, JsonNode> entry) throws IOException {
        assertThat(Files.readString(FILE)).containsPattern("(?m)^  # [A-Z].*\\.\n  " + entry.getKey() + ":$");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theBrokersAreAsOldAsTheClients(int number) {
        assertThat(COMPOSE.at("/services/broker-" + number + "/image").asText())
                .isEqualTo("apache/kafka:" + org.apache.kafka.common.utils.AppInfoParser.getVersion());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theBrokersAreSecuredAsThoseOfTheProcesses(int number) throws IOException {
        List<String> processes = Files.readAllLines(Path.of("ops/cluster")).stream()
                .map(line -> line.replace("${1}", ""))
                .toList();

        assertThat(brokerSettings(number))
                .containsEntry("listener.security.protocol.map", "USERS:SASL_SSL,CERTIFICATES:SSL,CONTROLLERS:SSL")
                .containsEntry("allow.everyone.if.no.acl.found", "false")
                .containsEntry("min.insync.replicas", "2")
                .allSatisfy((name, value) -> {
                    if (!OF_THE_PLACE.matcher(name).find()) {
                        assertThat(processes).contains(name + "=" + value.replace("$", "\\$"));
                    }
                });
    }

    @Test
    void theSettingsOfTheBrokersAreThoseOfKafka() {
        assertThat(brokerSettings(1).keySet())
                // Of one listener, of the authorizer, and of all that is configured.
                .filteredOn(name -> !name.matches("(listener\\.name|allow|super|config\\.providers).*"))
                .isSubsetOf(AbstractKafkaConfig.CONFIG_DEF.names());
    }

    @ParameterizedTest
    @MethodSource("services")
    void takeSecretsFromFiles(Map.Entry<String, JsonNode> entry) {
        assertThat(entry.getValue().path("environment").propertyStream())
                .filteredOn(variable -> variable.getKey().matches(".*(PASSWORD|TOKENS?|SECRET|AUDIT_KEY|JAAS_CONFIG)"))
                .allMatch(variable -> variable.getValue().asText().startsWith("$${directory:/run/secrets:")
                        || variable.getValue().asText().endsWith("ScramLoginModule required;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "app", "app-2", "feeds-secret", "feeds-top-secret"})
    void theApplicationIsSetAsItCanBe(String service) {
        assertThat(COMPOSE.at("/services/" + service + "/environment")
                        .propertyStream()
                        .map(Map.Entry::getKey))
                .filteredOn(variable -> !variable.startsWith("CABLESTREAM_KAFKA_"))
                .isSubsetOf(SettingTable.all().stream()
                        .map(setting -> setting.variable())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "app", "app-2", "feeds-secret", "feeds-top-secret"})
    void unlessTheVariableIsSetTheInstancesWriteAllFeeds(String service) {
        assertThat(COMPOSE.at("/services/" + service + "/environment/CABLESTREAM_FEEDS_LEVELS")
                        .asText())
                .isEqualTo("${CABLESTREAM_FEEDS_LEVELS:-none}");
    }

    @Test
    void theWritersOfFeedsAndNoOthersAreInAProfile() {
        assertThat(services().filter(service -> service.getValue().has("profiles")))
                .extracting(Map.Entry::getKey)
                .containsExactly("feeds-secret", "feeds-top-secret");
    }

    @ParameterizedTest
    @CsvSource({"feeds-secret, SECRET", "feeds-top-secret, TOP_SECRET"})
    void aWriterOfFeedsLogsInAsAUserOfItsOwn(String service, String level) throws IOException {
        JsonNode writer = COMPOSE.at("/services/" + service);
        String login = "login-cablestream-" + service;

        assertThat(writer.get("command")).extracting(JsonNode::asText).containsExactly("write-feeds", level);
        assertThat(writer.at("/environment/CABLESTREAM_KAFKA_SASL_JAAS_CONFIG").asText())
                .isEqualTo("$${directory:/run/secrets:" + login + "}");
        assertThat(writer.get("secrets"))
                .extracting(JsonNode::asText)
                .containsExactly("authority.pem", login, "console-tokens");
        assertThat(Files.readString(Path.of("ops/tokens")))
                .containsPattern("USERS\\+='.* cablestream-" + service + "\\b");
    }

    @Test
    void bothInstancesAreScraped() throws IOException {
        assertThat(Files.readString(Path.of("ops/prometheus/targets/cablestream.yml")))
                .contains("[app:8081, app-2:8081]");
    }

    /** The settings of a broker under the names of Kafka, as its image takes them from variables. */
    private static Map<String, String> brokerSettings(int number) {
        Map<String, String> settings = new TreeMap<>();
        COMPOSE.at("/services/broker-" + number + "/environment")
                .propertyStream()
                .forEach(variable -> {
                    if (variable.getKey().startsWith("KAFKA_")
                            && !variable.getKey().equals("KAFKA_HEAP_OPTS")) {
                        settings.put(
                                variable.getKey()
                                        .substring("KAFKA_".length())
                                        .toLowerCase(Locale.ROOT)
                                        .replace("___", "-")
                                        .replace('_', '.'),
                                variable.getValue().asText().replace("$$", "$"));
                    }
                });
        return settings;
    }

    @Test
    void theImageIsMadeForAUserWithoutRights() throws IOException {
        assertThat(Files.readAllLines(
                        Path.of(COMPOSE.at("/services/app/build/dockerfile").asText())))
                .anyMatch(line -> line.matches("FROM eclipse-temurin:\\d+\\.\\d+\\.\\d+_\\d+-jre-[a-z]+"))
                .contains("USER " + COMPOSE.at("/services/app/user").asText());
    }
}
