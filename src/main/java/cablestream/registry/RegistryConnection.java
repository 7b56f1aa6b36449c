package cablestream.registry;

import cablestream.reader.WholeAnswer;
import cablestream.settings.RegistrySettings;
import cablestream.settings.Settings;
import cablestream.settings.SettingsException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends requests to the addresses of a schema registry. Thread-safe. */
final class RegistryConnection {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final String TYPE = "application/vnd.schemaregistry.v1+json";

    private final List<URI> urls;
    private final RegistryCredentials credentials;
    private final HttpClient http;

    private RegistryConnection(List<URI> urls, RegistryCredentials credentials, HttpClient http) {
        this.urls = urls;
        this.credentials = credentials;
        this.http = http;
    }

    /** @throws SettingsException if credentials or stores cannot be used */
    static RegistryConnection of(RegistrySettings registry, Settings settings) {
        RegistryConfig config = RegistryConfig.of(registry, settings.kafka());
        RegistryCredentials credentials = RegistryCredentials.of(registry, config);
        HttpClient.Builder http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL);
        if (!registry.ssl().isEmpty()) {
            http.sslContext(RegistryTls.context(config));
        }
        return new RegistryConnection(registry.urls(), credentials, http.build());
    }

    List<URI> urls() {
        return urls;
    }

    /** The addresses, for messages. */
    String address() {
        return urls.stream().map(URI::toString).collect(Collectors.joining(", "));
    }

    /** Who asks, for messages. */
    String principal() {
        return credentials.principal();
    }

    /**
     * @param url  one of the addresses
     * @param path below it, without the first slash
     * @param body JSON; null: none
     * @param time for the whole answer
     */
    HttpResponse<String> send(URI url, String method, String path, @Nullable String body, Duration time)
            throws IOException, InterruptedException {
        String base = url.toString().endsWith("/") ? url.toString() : url + "/";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", TYPE + ", application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", TYPE);
        }
        credentials.header().ifPresent(value -> request.header("Authorization", value));
        return WholeAnswer.of(http, request.build(), time);
    }
}
