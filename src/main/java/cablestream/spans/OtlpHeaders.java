package cablestream.spans;

import cablestream.settings.OtlpSettings;
import cablestream.settings.SettingsException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.types.Password;

/** The headers of requests, with references to config providers resolved as Kafka's clients do it. Their values appear in no message. */
final class OtlpHeaders {
    private static final String HEADERS = "otlp.headers";
    private static final String PROVIDERS = "config.providers";
    private static final String NAME_MARKS = "!#$%&'*+-.^_`|~";
    private static final ConfigDef DEFINITION =
            new ConfigDef().define(HEADERS, ConfigDef.Type.PASSWORD, null, Importance.MEDIUM, "");

    private OtlpHeaders() {}

    /**
     * The headers by name.
     *
     * @param kafka Kafka's own settings, {@code config.providers} among them
     * @throws SettingsException if the value cannot be resolved, or is none
     */
    static Map<String, String> of(OtlpSettings otlp, Map<String, String> kafka) {
        return otlp.headers() == null ? Map.of() : read(resolved(otlp.headers(), kafka));
    }

    private static String resolved(String headers, Map<String, String> kafka) {
        Map<String, String> values = new HashMap<>(Map.of(HEADERS, headers));
        kafka.forEach((name, value) -> {
            if (name.startsWith(PROVIDERS)) {
                values.put(name, value);
            }
        });
        try {
            Password password = new AbstractConfig(DEFINITION, values, false).getPassword(HEADERS);
            return password.value();
        } catch (KafkaException e) {
            throw refused(e.getMessage() + ": correct it, or the provider that it names");
        }
    }

    private static Map<String, String> read(String text) {
        Map<String, String> headers = new TreeMap<>();
        for (String header : text.split(",", -1)) {
            int equals = header.indexOf('=');
            String name = header.substring(0, Math.max(0, equals)).strip();
            String value = header.substring(equals + 1).strip();
            if (!isName(name) || !isValue(value)) {
                throw refused("must be name=value, several with commas between them");
            }
            headers.put(name, value);
        }
        return headers;
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || NAME_MARKS.indexOf(c) >= 0);
    }

    private static boolean isValue(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c >= ' ' && c < 127);
    }

    private static SettingsException refused(String problem) {
        return new SettingsException(List.of(HEADERS + ": " + problem));
    }
}
