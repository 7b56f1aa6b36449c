package cablestream.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One setting.
 *
 * @param name      name in a properties file: {@code commit.interval}
 * @param byDefault value if it is not set, as a user would write it; {@code null} if there is none
 * @param meaning   one sentence for people
 * @param kind      type of the value
 */
public record Setting<T>(String name, @Nullable String byDefault, String meaning, ValueType<T> kind) {
    /** The name of its environment variable: {@code CABLESTREAM_COMMIT_INTERVAL}. */
    public String variable() {
        return SettingSources.VARIABLE + name.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
