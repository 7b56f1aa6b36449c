package cablestream.registry;

import cablestream.settings.RegistrySettings;
import cablestream.settings.SettingsException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/** Secrets and TLS settings of the registry, with references to config providers resolved as Kafka's clients do it. */
final class RegistryConfig extends AbstractConfig {
    private static final String PASSWORD = "schema.registry.password";
    private static final String TOKEN = "schema.registry.token";
    private static final String PROVIDERS = "config.providers";
    private static final ConfigDef SSL = new ConfigDef().withClientSslSupport();
    private static final ConfigDef DEFINITION = new ConfigDef(SSL)
            .define(PASSWORD, ConfigDef.Type.PASSWORD, null, Importance.MEDIUM, "")
            .define(TOKEN, ConfigDef.Type.PASSWORD, null, Importance.MEDIUM, "");

    private RegistryConfig(Map<String, String> values) {
        super(DEFINITION, values, false);
    }

    /**
     * @param kafka Kafka's own settings, {@code config.providers} among them
     * @throws SettingsException if a value cannot be used or resolved
     */
    static RegistryConfig of(RegistrySettings settings, Map<String, String> kafka) {
        Map<String, String> values = new HashMap<>(settings.ssl());
        for (String name : values.keySet()) {
            if (!SSL.names().contains(name)) {
                throw refused(name + ": there is no such setting of Kafka's");
            }
        }
        kafka.forEach((name, value) -> {
            if (name.startsWith(PROVIDERS)) {
                values.put(name, value);
            }
        });
        put(values, PASSWORD, settings.password());
        put(values, TOKEN, settings.token());
        try {
            return new RegistryConfig(values);
        } catch (KafkaException e) {
            throw refused(e.getMessage());
        }
    }

    @Nullable
    String password() {
        return secret(PASSWORD);
    }

    @Nullable
    String token() {
        return secret(TOKEN);
    }

    private @Nullable String secret(String name) {
        Password value = getPassword(name);
        return value == null ? null : value.value();
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    static SettingsException refused(@Nullable String problem) {
        return new SettingsException(List.of(
                "schema.registry.*: " + problem + ": correct the setting, or the file or provider that it names"));
    }
}
