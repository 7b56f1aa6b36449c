package cablestream.settings;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where spans are exported to.
 *
 * @param endpoint base address of a receiver of OTLP over HTTP
 * @param headers  headers of the requests, {@code name=value} with commas between them, or a reference to a config provider; null: none
 * @param timeout  time that one request may take
 */
public record OtlpSettings(URI endpoint, @Nullable String headers, Duration timeout) {
    /** Without secrets. */
    @Override
    public String toString() {
        return "OtlpSettings[endpoint=" + endpoint + ", timeout=" + timeout + "]";
    }
}
