package cablestream.cli;

import cablestream.app.ValueEncoding;
import cablestream.settings.SettingTable;
import cablestream.settings.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose a cluster and its client settings: options over environment over file. */
final class ClusterOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Settings as a properties file; see run --help. Environment variables CABLESTREAM_… win over it.")
    private @Nullable Path config;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "A broker to ask for the others; default: what is set, or localhost:9092.")
    private @Nullable String bootstrap;

    @Option(
            names = "--kafka",
            paramLabel = "KEY=VALUE",
            description = "A setting of Kafka's own, such as security.protocol=SSL; may be repeated.")
    private Map<String, String> kafka = new LinkedHashMap<>();

    /** Whether the command line names a broker. */
    boolean namesBroker() {
        return bootstrap != null;
    }

    /**
     * The settings; from now on this process decodes values by them.
     *
     * @param more settings from other options of the command, by name
     */
    Settings settings(Map<String, String> more) {
        Map<String, String> given = new LinkedHashMap<>(more);
        if (bootstrap != null) {
            given.put("bootstrap.servers", bootstrap);
        }
        kafka.forEach((key, value) -> given.put(SettingTable.KAFKA + key, value));
        Settings settings = Settings.of(config, System.getenv(), given);
        ValueEncoding.readBy(settings);
        return settings;
    }
}
