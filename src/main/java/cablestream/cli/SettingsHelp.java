package cablestream.cli;

import cablestream.settings.Setting;
import cablestream.settings.SettingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All settings as people read them in a terminal. */
final class SettingsHelp {
    private SettingsHelp() {}

    static String[] lines() {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "Settings, in the properties file or as environment variables that begin with CABLESTREAM_ and have _ for"
                        + " every dot (CABLESTREAM_COMMIT_INTERVAL=50ms):",
                ""));
        SettingTable.all().stream().flatMap(SettingsHelp::lines).forEach(lines::add);
        lines.add("schema.registry.ssl.*");
        lines.add("  Kafka's ssl.* settings for the schema registry, such as schema.registry.ssl.truststore.location.");
        lines.add("kafka.*");
        lines.add("  Kafka's own settings for all clients, such as kafka.security.protocol=SSL.");
        return lines.toArray(String[]::new);
    }

    private static Stream<String> lines(Setting<?> setting) {
        String byDefault = setting.byDefault() == null ? "" : "=" + setting.byDefault();
        return Stream.of(
                setting.name() + byDefault,
                "  " + setting.meaning(),
                "  Allowed: " + setting.kind().allowed() + ".");
    }
}
