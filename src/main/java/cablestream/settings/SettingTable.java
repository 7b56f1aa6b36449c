package cablestream.settings;

import cablestream.cable.Classification;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** All settings: names, defaults, meanings and allowed values. */
public final class SettingTable {
    /** The prefix of Kafka's own settings. */
    public static final String KAFKA = "kafka.";
    /** What begins the names of settings of the schema registry. */
    static final String REGISTRY = "schema.registry.";
    /** What begins the names of settings of the export of spans. */
    static final String OTLP = "otlp.";
    /** What begins the names of Kafka's {@code ssl.*} settings for the connection to the schema registry. */
    public static final String REGISTRY_SSL = REGISTRY + "ssl.";

    static final Setting<String> BOOTSTRAP_SERVERS = new Setting<>(
            "bootstrap.servers", "localhost:9092", "Brokers to ask for all the others.", ValueTypes.servers());
    static final Setting<String> APPLICATION_ID = new Setting<>(
            "application.id",
            "cablestream",
            "With -<role>, the Kafka Streams application id of each role: its group, state and transactions go by it.",
            ValueTypes.name());
    static final Setting<String> TOPIC_PREFIX =
            new Setting<>("topic.prefix", "cables.", "What the names of all topics begin with.", ValueTypes.prefix());
    static final Setting<Set<Role>> ROLES =
            new Setting<>("roles", "intake,urgent,routine", "What this process does.", ValueTypes.roles());
    static final Setting<Path> STATE_DIRECTORY = new Setting<>(
            "state.directory",
            "cablestream-state",
            "Folder for local state; what is lost there is read again from Kafka.",
            ValueTypes.path());
    static final Setting<Integer> THREADS = new Setting<>(
            "threads", "1", "Threads of each role, the same number in all instances.", ValueTypes.wholeNumber(1, 64));
    static final Setting<Duration> COMMIT_INTERVAL = new Setting<>(
            "commit.interval",
            "100ms",
            "Shortest time between two commits, and the longest delay of a cable by them at each of two hops. Under a backlog"
                    + " intake and routine commit up to once a second.",
            ValueTypes.duration());
    static final Setting<Integer> PARTITIONS = new Setting<>(
            "partitions",
            "4",
            "Of the topics that traffic flows through, when created.",
            ValueTypes.wholeNumber(1, 1_000));
    static final Setting<Integer> REPLICATION_FACTOR = new Setting<>(
            "replication.factor",
            "1",
            "Copies of each topic, when created: 3 wherever traffic must survive a broker.",
            ValueTypes.wholeNumber(1, 9));
    static final Setting<Integer> STANDBY_REPLICAS = new Setting<>(
            "standby.replicas", "0", "Further instances that keep a copy of the state.", ValueTypes.wholeNumber(0, 9));
    static final Setting<Duration> SESSION_TIMEOUT = new Setting<>(
            "session.timeout",
            "6s",
            "Silence of an instance after which others take over its work; its transactions time out after two thirds of it. Brokers"
                    + " allow 6s to 30m by default.",
            ValueTypes.duration());
    static final Setting<Integer> MAX_MESSAGE_BYTES = new Setting<>(
            "max.message.bytes",
            "1048576",
            "A larger transmission, in bytes, is a dead letter.",
            ValueTypes.wholeNumber(1_024, 4 * 1024 * 1024));
    static final Setting<String> COMPRESSION_TYPE = new Setting<>(
            "compression.type",
            "lz4",
            "Codec of the records that are written: each reader must have it.",
            ValueTypes.codec());
    static final Setting<String> CLOUD_EVENTS_SOURCE = new Setting<>(
            "cloudevents.source",
            "/cablestream",
            "URI reference of this deployment in the header ce_source; an absolute URI where several deployments have common readers.",
            ValueTypes.uriReference());
    static final Setting<Boolean> TRACE_SAMPLED = new Setting<>(
            "trace.sampled",
            "false",
            "Whether traces that start here have the flag that they are sampled; those of raw records keep theirs.",
            ValueTypes.truth());
    static final Setting<Duration> PATIENCE_FLASH =
            new Setting<>("patience.flash", "2m", waiting("a FLASH message"), ValueTypes.duration());
    static final Setting<Duration> PATIENCE_IMMEDIATE = new Setting<>(
            "patience.immediate", "10m", waiting("an IMMEDIATE or NIACT IMMEDIATE message"), ValueTypes.duration());
    static final Setting<Duration> PATIENCE_PRIORITY =
            new Setting<>("patience.priority", "30m", waiting("a PRIORITY message"), ValueTypes.duration());
    static final Setting<Duration> PATIENCE_ROUTINE =
            new Setting<>("patience.routine", "2h", waiting("a ROUTINE message"), ValueTypes.duration());
    static final Setting<Duration> DUPLICATE_WINDOW = new Setting<>(
            "duplicate.window", "30d", "How long a cable is remembered, to know a second copy.", ValueTypes.duration());
    static final Setting<Integer> OPEN_MESSAGES = new Setting<>(
            "open.messages",
            "10000",
            "Messages of one partition that may wait for sections at once; then the one that waited longest is published as it is.",
            ValueTypes.wholeNumber(1, 1_000_000));
    static final Setting<Duration> HOLD_DOWN = new Setting<>(
            "hold.down",
            "5m",
            "Grace period before a gap in a sequence of numbers is reported, to allow for reordering.",
            ValueTypes.duration());
    static final Setting<Duration> HEARTBEAT_INTERVAL = new Setting<>(
            "heartbeat.interval",
            "5s",
            "How often a telegram of our own is sent through each lane to show that the way is free; 0 for never.",
            ValueTypes.durationOrNone());
    static final Setting<String> OUTGOING_TOPIC = new Setting<>(
            "outgoing.topic",
            null,
            "Topic to which operators send the service messages that ask for missing numbers; without it, they can only be copied.",
            ValueTypes.name());
    static final Setting<String> OUTGOING_STATION = new Setting<>(
            "outgoing.station",
            null,
            "Routing indicator of the station that sends service messages; it needs one of its own, as they have its serial numbers.",
            ValueTypes.routingIndicator());
    static final Setting<Path> POLICY_FILE = new Setting<>(
            "policy.file",
            null,
            "What each topic may carry, as YAML; without it, the policy that is built in.",
            ValueTypes.path());
    static final Setting<Set<Classification>> FEEDS_LEVELS = new Setting<>(
            "feeds.levels",
            "none",
            "Levels of the policy whose feeds are written by processes with principals of their own (write-feeds): all levels that feeds"
                    + " have, such as SECRET,TOP_SECRET; none: the lanes write all feeds.",
            ValueTypes.levels());
    static final Setting<String> CONSOLE_HOST = new Setting<>(
            "console.host", "127.0.0.1", "Address on which metrics, health and the console answer.", ValueTypes.host());
    static final Setting<Integer> CONSOLE_PORT = new Setting<>(
            "console.port", "8080", "Port of the console; 0 for any that is free.", ValueTypes.wholeNumber(0, 65_535));
    static final Setting<Integer> METRICS_PORT = new Setting<>(
            "metrics.port",
            null,
            "Port of metrics and health, with threads of their own; without it, the port after that of the console; 0 for any that is"
                    + " free.",
            ValueTypes.wholeNumber(0, 65_535));
    static final Setting<Path> CONSOLE_TOKEN_FILE = new Setting<>(
            "console.token.file",
            null,
            "Who may use the console from elsewhere: lines of a name, a role (viewer, reader or operator) and a token.",
            ValueTypes.path());
    static final Setting<String> CONSOLE_TOKENS = new Setting<>(
            "console.tokens", null, "The same as text, with semicolons between the lines.", ValueTypes.secret());
    static final Setting<Set<String>> CONSOLE_TRUSTED_PROXIES = new Setting<>(
            "console.trusted.proxies",
            null,
            "Addresses of proxies before the console, with commas between them: limits on wrong tokens count the address that these name in"
                    + " X-Forwarded-For.",
            ValueTypes.addresses());

    static final Setting<Integer> SEARCH_CABLES = new Setting<>(
            "search.cables",
            "100000",
            "Latest published cables that this process can search; their words are kept in the state directory. 0 for no search.",
            ValueTypes.wholeNumber(0, 10_000_000));
    static final Setting<Path> AUDIT_KEY_FILE = new Setting<>(
            "audit.key.file",
            null,
            "A secret text of 32 characters at least, the same for all processes: it signs audit entries and release orders, and"
                    + " those without its signature do not count.",
            ValueTypes.path());
    static final Setting<String> AUDIT_KEY = new Setting<>(
            "audit.key", null, "The same as text; better in the environment than in a file.", ValueTypes.secret());

    static final Setting<URI> PROMETHEUS_URL = new Setting<>(
            "prometheus.url",
            null,
            "Address of the Prometheus that scrapes this deployment: the console takes its charts of 24 hours and 30 days from it.",
            ValueTypes.url());
    static final Setting<String> PROMETHEUS_JOB = new Setting<>(
            "prometheus.job", "cablestream", "Label job of the series of this deployment there.", ValueTypes.name());

    static final Setting<List<URI>> REGISTRY_URL = new Setting<>(
            "schema.registry.url",
            null,
            "Address of a schema registry: values then have the Confluent wire format; without it, Avro single-object encoding.",
            ValueTypes.urls());
    static final Setting<Boolean> REGISTRY_REGISTER = new Setting<>(
            "schema.registry.register",
            "false",
            "Whether a start registers schemas that are missing; `topics --apply` registers them always.",
            ValueTypes.truth());
    static final Setting<Duration> REGISTRY_TIMEOUT = new Setting<>(
            "schema.registry.timeout",
            "60s",
            "How long a start waits for a schema registry that does not answer.",
            ValueTypes.duration());
    static final Setting<String> REGISTRY_USER = new Setting<>(
            "schema.registry.user",
            null,
            "User of the schema registry, for basic authentication.",
            ValueTypes.secret());
    static final Setting<Path> REGISTRY_PASSWORD_FILE = new Setting<>(
            "schema.registry.password.file", null, "File with the password of that user.", ValueTypes.path());
    static final Setting<String> REGISTRY_PASSWORD = new Setting<>(
            "schema.registry.password",
            null,
            "The same as text, or a reference to one of the kafka.config.providers.",
            ValueTypes.secret());
    static final Setting<Path> REGISTRY_TOKEN_FILE = new Setting<>(
            "schema.registry.token.file",
            null,
            "File with a bearer token for the schema registry; it is read for each request.",
            ValueTypes.path());
    static final Setting<String> REGISTRY_TOKEN = new Setting<>(
            "schema.registry.token",
            null,
            "The same as text, or a reference to one of the kafka.config.providers.",
            ValueTypes.secret());

    static final Setting<URI> OTLP_ENDPOINT = new Setting<>(
            "otlp.endpoint",
            null,
            "Base address of a receiver of OTLP over HTTP, such as http://collector:4318: spans of sampled traces go to /v1/traces"
                    + " below it; without it, no spans.",
            ValueTypes.url());
    static final Setting<String> OTLP_HEADERS = new Setting<>(
            "otlp.headers",
            null,
            "Headers of these requests, such as authorization=Bearer abc, with commas between them; or a reference to one of the"
                    + " kafka.config.providers.",
            ValueTypes.secret());
    static final Setting<Duration> OTLP_TIMEOUT =
            new Setting<>("otlp.timeout", "10s", "How long one of these requests may take.", ValueTypes.duration());

    private SettingTable() {}

    /** All settings in the order for readers. */
    static boolean has(String name) {
        return name.startsWith(KAFKA)
                || all().stream().anyMatch(setting -> setting.name().equals(name));
    }

    /** In the order in which people should read them. */
    public static List<Setting<?>> all() {
        return List.of(
                BOOTSTRAP_SERVERS,
                APPLICATION_ID,
                TOPIC_PREFIX,
                ROLES,
                STATE_DIRECTORY,
                THREADS,
                COMMIT_INTERVAL,
                PARTITIONS,
                REPLICATION_FACTOR,
                STANDBY_REPLICAS,
                SESSION_TIMEOUT,
                MAX_MESSAGE_BYTES,
                COMPRESSION_TYPE,
                CLOUD_EVENTS_SOURCE,
                TRACE_SAMPLED,
                PATIENCE_FLASH,
                PATIENCE_IMMEDIATE,
                PATIENCE_PRIORITY,
                PATIENCE_ROUTINE,
                DUPLICATE_WINDOW,
                OPEN_MESSAGES,
                HOLD_DOWN,
                HEARTBEAT_INTERVAL,
                OUTGOING_TOPIC,
                OUTGOING_STATION,
                POLICY_FILE,
                FEEDS_LEVELS,
                CONSOLE_HOST,
                CONSOLE_PORT,
                METRICS_PORT,
                CONSOLE_TOKEN_FILE,
                CONSOLE_TOKENS,
                CONSOLE_TRUSTED_PROXIES,
                SEARCH_CABLES,
                AUDIT_KEY_FILE,
                AUDIT_KEY,
                PROMETHEUS_URL,
                PROMETHEUS_JOB,
                REGISTRY_URL,
                REGISTRY_REGISTER,
                REGISTRY_TIMEOUT,
                REGISTRY_USER,
                REGISTRY_PASSWORD_FILE,
                REGISTRY_PASSWORD,
                REGISTRY_TOKEN_FILE,
                REGISTRY_TOKEN,
                OTLP_ENDPOINT,
                OTLP_HEADERS,
                OTLP_TIMEOUT);
    }

    private static String waiting(String what) {
        return "How long " + what + " waits for its missing sections.";
    }
}
