package cablestream.settings;

import cablestream.cable.Precedence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of all settings. {@link SettingTable} has the names, defaults and meanings.
 *
 * @param bootstrapServers  {@code host:port}, several with commas
 * @param applicationId     see {@link #applicationId(Role)}
 * @param topicPrefix       {@code cables.}
 * @param roles             at least one
 * @param stateDirectory    local state of all roles
 * @param threads           of each role
 * @param commitInterval    between commits
 * @param partitions        of the topics that traffic flows through
 * @param replicationFactor copies of each topic, our own and those of Kafka Streams
 * @param standbyReplicas   further copies of local state
 * @param sessionTimeout    silence of an instance after which others take over its work
 * @param maxMessageBytes   a larger transmission is a dead letter
 * @param patience          how long a message waits for its sections; has every precedence
 * @param duplicateWindow   how long a cable is remembered
 * @param openMessages      that may wait for sections in one partition
 * @param holdDown          before a gap is reported
 * @param heartbeatInterval between heartbeats of each lane; zero: there are none
 * @param policyFile        what each topic may carry; null: the policy that is built in
 * @param consoleHost       address of metrics, health and console
 * @param consolePort       0 for any that is free
 * @param metricsPort       of metrics and health; 0 for any that is free
 * @param consoleTokenFile  who may use the console; null: nobody is named in a file
 * @param consoleTokens     the same as text; null: nobody is named so
 * @param auditKeyFile      file of the key that signs audit entries and orders; null: none
 * @param auditKey          the key itself; null: none
 * @param registry          the schema registry; null: values have single-object encoding
 * @param kafka             Kafka's own settings, for all clients, without our prefix
 */
public record Settings(
        String bootstrapServers,
        String applicationId,
        String topicPrefix,
        Set<Role> roles,
        Path stateDirectory,
        int threads,
        Duration commitInterval,
        int partitions,
        int replicationFactor,
        int standbyReplicas,
        Duration sessionTimeout,
        int maxMessageBytes,
        Map<Precedence, Duration> patience,
        Duration duplicateWindow,
        int openMessages,
        Duration holdDown,
        Duration heartbeatInterval,
        @Nullable Path policyFile,
        String consoleHost,
        int consolePort,
        int metricsPort,
        @Nullable Path consoleTokenFile,
        @Nullable String consoleTokens,
        @Nullable Path auditKeyFile,
        @Nullable String auditKey,
        @Nullable RegistrySettings registry,
        Map<String, String> kafka) {
    public Settings {
        roles = Set.copyOf(roles);
        patience = Map.copyOf(patience);
        kafka = Map.copyOf(kafka);
    }

    /**
     * From names and values as they would be in a properties file; the defaults hold for what is not given.
     *
     * @throws SettingsException with all that is wrong
     */
    public static Settings of(Map<String, String> given) {
        return SettingsReader.read(SettingSources.given(given));
    }

    /**
     * From a properties file and the environment, which wins.
     *
     * @param file        null: none
     * @param environment as of {@link System#getenv()}: only names that begin with {@code CABLESTREAM_} matter
     * @throws SettingsException with all that is wrong
     */
    public static Settings of(@Nullable Path file, Map<String, String> environment) {
        return of(file, environment, Map.of());
    }

    /** As {@link #of(Path, Map)}, and what the command line says wins over both. */
    public static Settings of(@Nullable Path file, Map<String, String> environment, Map<String, String> commandLine) {
        return SettingsReader.read(SettingSources.merged(
                SettingSources.file(file), SettingSources.environment(environment), SettingSources.given(commandLine)));
    }

    /** The Kafka Streams application id of a role: {@code cablestream-intake}. */
    public String applicationId(Role role) {
        return applicationId + "-" + role.name().toLowerCase(Locale.ROOT);
    }

    /** Settings of every client of Kafka, to be added to. */
    public Map<String, Object> clientConfig() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("bootstrap.servers", bootstrapServers);
        return config;
    }

    /** Without the values of Kafka's own settings: passwords are among them. */
    @Override
    public String toString() {
        return "Settings[bootstrapServers=" + bootstrapServers + ", applicationId=" + applicationId + ", topicPrefix="
                + topicPrefix + ", roles=" + roles + ", kafka=" + kafka.keySet() + "]";
    }
}
