package cablestream.settings;

import cablestream.cable.Precedence;
import cablestream.settings.SettingSources.Given;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values by name to {@link Settings}, or to all that is wrong with them. */
final class SettingsReader {
    /** Kafka's own settings that would override ours, with the remedies. */
    private static final Map<String, String> OURS = Map.of(
            "bootstrap.servers", "set bootstrap.servers instead",
            "application.id", "set application.id instead",
            "state.dir", "set state.directory instead",
            "num.stream.threads", "set threads instead",
            "commit.interval.ms", "set commit.interval instead",
            "num.standby.replicas", "set standby.replicas instead",
            "replication.factor", "set replication.factor instead",
            "processing.guarantee", "it is always exactly_once_v2",
            "isolation.level", "it is always read_committed",
            "compression.type", "set compression.type instead");

    private static final int LAST_PORT = 65_535;

    private final Map<String, Given> given;
    private final List<String> problems = new ArrayList<>();

    private SettingsReader(Map<String, Given> given) {
        this.given = given;
    }

    static Settings read(Map<String, Given> given) {
        SettingsReader reader = new SettingsReader(given);
        reader.refuseUnknown();
        reader.refuseUnusable();
        reader.refuseIneffective();
        if (reader.problems.isEmpty()) {
            reader.refuseOutgoing();
        }
        if (!reader.problems.isEmpty()) {
            throw new SettingsException(reader.problems);
        }
        return reader.settings();
    }

    private void refuseUnknown() {
        Set<String> known = SettingTable.all().stream().map(Setting::name).collect(Collectors.toSet());
        boolean all = true;
        for (Map.Entry<String, Given> entry : given.entrySet()) {
            String name = entry.getKey();
            String origin = entry.getValue().origin();
            if (name.startsWith(SettingTable.KAFKA)) {
                String instead = OURS.get(name.substring(SettingTable.KAFKA.length()));
                if (instead != null) {
                    problems.add(origin + ": cannot be passed to Kafka: " + instead);
                }
            } else if (!known.contains(name) && !name.startsWith(SettingTable.REGISTRY_SSL)) {
                problems.add(origin + ": there is no such setting");
                all = false;
            }
        }
        if (!all) {
            problems.add("allowed are kafka.*, schema.registry.ssl.* and "
                    + known.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private void refuseUnusable() {
        for (Setting<?> setting : SettingTable.all()) {
            Given value = given.get(setting.name());
            if (value != null && setting.kind().read().apply(value.value()) == null) {
                problems.add(value.origin() + "=" + value.value() + ": must be "
                        + setting.kind().allowed());
            }
        }
    }

    private void refuseIneffective() {
        refuseWithout(SettingTable.REGISTRY_URL, SettingTable.REGISTRY);
        refuseWithout(SettingTable.OTLP_ENDPOINT, SettingTable.OTLP);
    }

    /** Refuses the settings whose names begin so if the one that they are about is not set. */
    private void refuseWithout(Setting<?> needed, String prefix) {
        if (!given.containsKey(needed.name())) {
            given.forEach((name, value) -> {
                if (name.startsWith(prefix)) {
                    problems.add(value.origin() + ": has no effect without " + needed.name() + ": set both or none");
                }
            });
        }
    }

    /** A topic of the application under another name would take records past the guard, or past the audit. */
    private void refuseOutgoing() {
        Given topic = given.get(SettingTable.OUTGOING_TOPIC.name());
        Given station = given.get(SettingTable.OUTGOING_STATION.name());
        if (topic != null && station == null) {
            problems.add(topic.origin() + ": has no effect without outgoing.station: set both or none");
        }
        if (station != null && topic == null) {
            problems.add(station.origin() + ": has no effect without outgoing.topic: set both or none");
        }
        String prefix = value(SettingTable.TOPIC_PREFIX);
        if (topic != null && topic.value().startsWith(prefix) && !topic.value().equals(prefix + "outgoing")) {
            problems.add(topic.origin() + "=" + topic.value() + ": begins like the topics of the application: take "
                    + prefix + "outgoing, or a name that does not begin with topic.prefix");
        }
    }

    private Settings settings() {
        return new Settings(
                value(SettingTable.BOOTSTRAP_SERVERS),
                value(SettingTable.APPLICATION_ID),
                value(SettingTable.TOPIC_PREFIX),
                value(SettingTable.ROLES),
                value(SettingTable.STATE_DIRECTORY),
                value(SettingTable.THREADS),
                value(SettingTable.COMMIT_INTERVAL),
                value(SettingTable.PARTITIONS),
                value(SettingTable.REPLICATION_FACTOR),
                value(SettingTable.STANDBY_REPLICAS),
                value(SettingTable.SESSION_TIMEOUT),
                value(SettingTable.MAX_MESSAGE_BYTES),
                value(SettingTable.COMPRESSION_TYPE),
                value(SettingTable.CLOUD_EVENTS_SOURCE),
                value(SettingTable.TRACE_SAMPLED),
                patience(),
                value(SettingTable.DUPLICATE_WINDOW),
                value(SettingTable.OPEN_MESSAGES),
                value(SettingTable.HOLD_DOWN),
                value(SettingTable.HEARTBEAT_INTERVAL),
                outgoing(),
                valueOrNull(SettingTable.POLICY_FILE),
                value(SettingTable.FEEDS_LEVELS),
                value(SettingTable.CONSOLE_HOST),
                value(SettingTable.CONSOLE_PORT),
                metricsPort(),
                valueOrNull(SettingTable.CONSOLE_TOKEN_FILE),
                valueOrNull(SettingTable.CONSOLE_TOKENS),
                Objects.requireNonNullElse(valueOrNull(SettingTable.CONSOLE_TRUSTED_PROXIES), Set.of()),
                value(SettingTable.SEARCH_CABLES),
                valueOrNull(SettingTable.AUDIT_KEY_FILE),
                valueOrNull(SettingTable.AUDIT_KEY),
                prometheus(),
                registry(),
                otlp(),
                beginningWith(SettingTable.KAFKA, ""));
    }

    private Map<Precedence, Duration> patience() {
        Map<Precedence, Duration> patience = new EnumMap<>(Precedence.class);
        patience.put(Precedence.FLASH, value(SettingTable.PATIENCE_FLASH));
        patience.put(Precedence.NIACT_IMMEDIATE, value(SettingTable.PATIENCE_IMMEDIATE));
        patience.put(Precedence.IMMEDIATE, value(SettingTable.PATIENCE_IMMEDIATE));
        patience.put(Precedence.PRIORITY, value(SettingTable.PATIENCE_PRIORITY));
        patience.put(Precedence.ROUTINE, value(SettingTable.PATIENCE_ROUTINE));
        return patience;
    }

    /** The port after that of the console, or any if that is free to be any. */
    private int metricsPort() {
        Integer port = valueOrNull(SettingTable.METRICS_PORT);
        int console = value(SettingTable.CONSOLE_PORT);
        return port != null ? port : console == 0 || console == LAST_PORT ? 0 : console + 1;
    }

    private @Nullable OutgoingSettings outgoing() {
        String topic = valueOrNull(SettingTable.OUTGOING_TOPIC);
        return topic == null ? null : new OutgoingSettings(topic, value(SettingTable.OUTGOING_STATION));
    }

    private @Nullable PrometheusSettings prometheus() {
        URI url = valueOrNull(SettingTable.PROMETHEUS_URL);
        return url == null ? null : new PrometheusSettings(url, value(SettingTable.PROMETHEUS_JOB));
    }

    private @Nullable RegistrySettings registry() {
        List<URI> urls = valueOrNull(SettingTable.REGISTRY_URL);
        return urls == null
                ? null
                : new RegistrySettings(
                        urls,
                        value(SettingTable.REGISTRY_REGISTER),
                        value(SettingTable.REGISTRY_TIMEOUT),
                        valueOrNull(SettingTable.REGISTRY_USER),
                        valueOrNull(SettingTable.REGISTRY_PASSWORD_FILE),
                        valueOrNull(SettingTable.REGISTRY_PASSWORD),
                        valueOrNull(SettingTable.REGISTRY_TOKEN_FILE),
                        valueOrNull(SettingTable.REGISTRY_TOKEN),
                        beginningWith(SettingTable.REGISTRY_SSL, "ssl."));
    }

    private @Nullable OtlpSettings otlp() {
        URI endpoint = valueOrNull(SettingTable.OTLP_ENDPOINT);
        return endpoint == null
                ? null
                : new OtlpSettings(endpoint, valueOrNull(SettingTable.OTLP_HEADERS), value(SettingTable.OTLP_TIMEOUT));
    }

    /** The values whose names begin with a prefix, with another prefix in its place. */
    private Map<String, String> beginningWith(String prefix, String other) {
        Map<String, String> values = new TreeMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                values.put(other + name.substring(prefix.length()), value.value());
            }
        });
        return values;
    }

    private <T> T value(Setting<T> setting) {
        T value = valueOrNull(setting);
        if (value == null) {
            throw new IllegalStateException("the default of " + setting.name() + " cannot be used");
        }
        return value;
    }

    private <T> @Nullable T valueOrNull(Setting<T> setting) {
        Given value = given.get(setting.name());
        String text = value == null ? setting.byDefault() : value.value();
        return text == null ? null : setting.kind().read().apply(text);
    }
}
