package cablestream.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sources of settings. Each gives values by the name of the setting, and remembers the name that the user wrote. */
final class SettingSources {
    static final String VARIABLE = "CABLESTREAM_";
    // Kubernetes sets these in every container of a namespace that has a service of our name.
    private static final List<String> NOT_OURS = List.of("CABLESTREAM_SERVICE_", "CABLESTREAM_PORT");

    private SettingSources() {}

    /**
     * A given value.
     *
     * @param origin name as given: {@code threads}, or {@code CABLESTREAM_THREADS}
     */
    record Given(String origin, String value) {}

    static Map<String, Given> given(Map<String, String> values) {
        Map<String, Given> given = new TreeMap<>();
        values.forEach((name, value) -> given.put(name, new Given(name, value.strip())));
        return given;
    }

    static Map<String, Given> environment(Map<String, String> variables) {
        Map<String, Given> given = new TreeMap<>();
        variables.forEach((variable, value) -> {
            if (variable.startsWith(VARIABLE) && NOT_OURS.stream().noneMatch(variable::startsWith)) {
                String name = variable.substring(VARIABLE.length()).toLowerCase(Locale.ROOT);
                given.put(name.replace('_', '.'), new Given(variable, value.strip()));
            }
        });
        return given;
    }

    static Map<String, Given> file(@Nullable Path file) {
        if (file == null) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException(List.of(
                    file + ": cannot be read as a properties file: give one with a line name=value for each setting"));
        }
        Map<String, Given> given = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> given.put(
                        name, new Given(name, properties.getProperty(name).strip())));
        return given;
    }

    /** The later ones win. */
    @SafeVarargs
    static Map<String, Given> merged(Map<String, Given>... sources) {
        Map<String, Given> all = new TreeMap<>();
        for (Map<String, Given> source : sources) {
            all.putAll(source);
        }
        return all;
    }
}
