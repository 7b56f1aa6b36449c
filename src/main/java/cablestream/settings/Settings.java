package cablestream.settings;

import cablestream.cable.Classification;
import cablestream.cable.Lane;
import cablestream.cable.Precedence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of all settings. {@link SettingTable} has the names, defaults and meanings.
 *
 * @param bootstrapServers  {@code host:port}, several separated by commas
 * @param applicationId     see {@link #applicationId(Role)}
 * @param topicPrefix       {@code cables.}
 * @param roles             roles of the process, at least one
 * @param stateDirectory    local state of all roles
 * @param threads           threads of each role
 * @param commitInterval    time between commits
 * @param partitions        partitions of the topics with traffic
 * @param replicationFactor copies of each topic, our own and those of Kafka Streams
 * @param standbyReplicas   further copies of local state
 * @param sessionTimeout    silence of an instance after which others take over its work
 * @param maxMessageBytes   a larger transmission is a dead letter
 * @param compressionType   codec of the records that are written, as Kafka names it
 * @param eventSource       URI reference of this deployment, for CloudEvents
 * @param traceSampled      whether traces that start here are sampled
 * @param patience          time to wait for missing sections, for every precedence
 * @param duplicateWindow   deduplication window: the time for which a cable is remembered
 * @param openMessages      number of messages that may wait for sections in one partition
 * @param holdDown          grace period before a gap is reported
 * @param heartbeatInterval time between heartbeats of each lane; zero: no heartbeats
 * @param outgoing         outgoing service messages; null: they are not allowed
 * @param policyFile        file with the labels that each topic may carry; null: the built-in policy
 * @param feedsLevels       levels whose feeds have writers of their own, in rising order; empty: the lanes write all feeds
 * @param consoleHost       address of metrics, health and console
 * @param consolePort       port of the console; 0 for any free port
 * @param metricsPort       port of metrics and health; 0 for any free port
 * @param consoleTokenFile  file of the users of the console; null: none
 * @param consoleTokens     users of the console as text; null: none
 * @param consoleTrustedProxies addresses of proxies before the console
 * @param searchCables      maximum number of cables that can be searched; 0: no search
 * @param auditKeyFile      file of the key that signs audit entries and orders; null: none
 * @param auditKey          the key itself; null: none
 * @param prometheus       Prometheus that scrapes this deployment; null: the console has the history of its process only
 * @param registry          the schema registry; null: values have single-object encoding
 * @param otlp              the export of spans; null: none
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
        String compressionType,
        String eventSource,
        boolean traceSampled,
        Map<Precedence, Duration> patience,
        Duration duplicateWindow,
        int openMessages,
        Duration holdDown,
        Duration heartbeatInterval,
        @Nullable OutgoingSettings outgoing,
        @Nullable Path policyFile,
        Set<Classification> feedsLevels,
        String consoleHost,
        int consolePort,
        int metricsPort,
        @Nullable Path consoleTokenFile,
        @Nullable String consoleTokens,
        Set<String> consoleTrustedProxies,
        int searchCables,
        @Nullable Path auditKeyFile,
        @Nullable String auditKey,
        @Nullable PrometheusSettings prometheus,
        @Nullable RegistrySettings registry,
        @Nullable OtlpSettings otlp,
        Map<String, String> kafka) {
    public Settings {
        roles = Set.copyOf(roles);
        feedsLevels = Collections.unmodifiableSet(new TreeSet<>(feedsLevels));
        consoleTrustedProxies = Set.copyOf(consoleTrustedProxies);
        patience = Map.copyOf(patience);
        kafka = Map.copyOf(kafka);
    }

    /**
     * The settings from names and values as in a properties file, with the defaults for missing ones.
     *
     * @throws SettingsException with all errors
     */
    public static Settings of(Map<String, String> given) {
        return SettingsReader.read(SettingSources.given(given));
    }

    /**
     * The settings from a properties file and the environment, which takes precedence.
     *
     * @param file        null: none
     * @param environment variables as of {@link System#getenv()}: only names that begin with {@code CABLESTREAM_} matter
     * @throws SettingsException with all errors
     */
    public static Settings of(@Nullable Path file, Map<String, String> environment) {
        return of(file, environment, Map.of());
    }

    /** Like {@link #of(Path, Map)}; the command line takes precedence over both. */
    public static Settings of(@Nullable Path file, Map<String, String> environment, Map<String, String> commandLine) {
        return SettingsReader.read(SettingSources.merged(
                SettingSources.file(file), SettingSources.environment(environment), SettingSources.given(commandLine)));
    }

    /** The environment variables that set one of the settings, in alphabetical order. */
    public static List<String> variables(Map<String, String> environment) {
        return SettingSources.environment(environment).entrySet().stream()
                .filter(each -> SettingTable.has(each.getKey()))
                .map(each -> each.getValue().origin())
                .sorted()
                .toList();
    }

    /** The Kafka Streams application id of a role: {@code cablestream-intake}. */
    public String applicationId(Role role) {
        return applicationId + "-" + role.name().toLowerCase(Locale.ROOT);
    }

    /** What the Kafka Streams application ids of the writer of the feeds of a level begin with: {@code cablestream-feeds-secret}. */
    public String feedWriterId(Classification level) {
        return applicationId + "-feeds-" + level.label();
    }

    /** The Kafka Streams application id of that writer for one lane: {@code cablestream-feeds-secret-urgent}. */
    public String feedWriterId(Classification level, Lane lane) {
        return feedWriterId(level) + "-" + lane.label();
    }

    /** Settings of every client of Kafka, to be added to. */
    public Map<String, Object> clientConfig() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("bootstrap.servers", bootstrapServers);
        return config;
    }

    /** The settings without the values of Kafka's own ones: passwords are among them. */
    @Override
    public String toString() {
        return "Settings[bootstrapServers=" + bootstrapServers + ", applicationId=" + applicationId + ", topicPrefix="
                + topicPrefix + ", roles=" + roles + ", kafka=" + kafka.keySet() + "]";
    }
}
