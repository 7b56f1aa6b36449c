package cablestream.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be set.
 *
 * @param name      in a properties file: {@code commit.interval}
 * @param byDefault what holds when it is not set, as it would be written; null: nothing
 * @param meaning   one sentence for people
 * @param kind      what may be written
 */
public record Setting<T>(String name, @Nullable String byDefault, String meaning, ValueType<T> kind) {
    /** Its environment variable: {@code CABLESTREAM_COMMIT_INTERVAL}. */
    public String variable() {
        return SettingSources.VARIABLE + name.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
