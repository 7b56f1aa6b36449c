package cablestream.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the schema registry is reached.
 *
 * @param urls         addresses of one registry; the next one is asked if one does not answer
 * @param register     whether a start registers what is missing
 * @param timeout      time that a start waits for the registry
 * @param user         of basic authentication; null: none
 * @param passwordFile file of the password; null: none
 * @param password     the password itself; null: none
 * @param tokenFile    file of the bearer token, read for each request; null: none
 * @param token        the bearer token itself; null: none
 * @param ssl          Kafka's {@code ssl.*} settings of the connection, with {@code ssl.} before each name
 */
public record RegistrySettings(
        List<URI> urls,
        boolean register,
        Duration timeout,
        @Nullable String user,
        @Nullable Path passwordFile,
        @Nullable String password,
        @Nullable Path tokenFile,
        @Nullable String token,
        Map<String, String> ssl) {
    public RegistrySettings {
        urls = List.copyOf(urls);
        ssl = Map.copyOf(ssl);
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "RegistrySettings[urls=" + urls + ", register=" + register + ", user=" + user + ", ssl=" + ssl.keySet()
                + "]";
    }
}
