package cablestream.registry;

import cablestream.settings.RegistrySettings;
import cablestream.settings.SettingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of requests: basic authentication, a bearer token, or none. Files are read for each request: tokens
 * expire.
 */
final class RegistryCredentials {
    private final @Nullable String user;
    private final @Nullable Path file;
    private final @Nullable String secret;

    private RegistryCredentials(@Nullable String user, @Nullable Path file, @Nullable String secret) {
        this.user = user;
        this.file = file;
        this.secret = secret;
    }

    /** @throws SettingsException if they contradict each other, or one lacks */
    static RegistryCredentials of(RegistrySettings settings, RegistryConfig config) {
        int passwords = count(settings.passwordFile(), settings.password());
        int tokens = count(settings.tokenFile(), settings.token());
        if (passwords > 1 || tokens > 1 || passwords + tokens > 1 || settings.user() != null && passwords == 0) {
            throw new SettingsException(List.of("schema.registry.*: set schema.registry.user with one of password and"
                    + " password.file, or one of token and token.file, or nothing"));
        }
        if (passwords == 1 && settings.user() == null) {
            throw new SettingsException(List.of("schema.registry.user: is missing beside the password: set it"));
        }
        return tokens == 1
                ? new RegistryCredentials(null, settings.tokenFile(), config.token())
                : new RegistryCredentials(settings.user(), settings.passwordFile(), config.password());
    }

    private static int count(@Nullable Object file, @Nullable Object text) {
        return (file == null ? 0 : 1) + (text == null ? 0 : 1);
    }

    /** The header {@code Authorization}; nothing without credentials. */
    Optional<String> header() {
        String text = file == null ? secret : read(file);
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(user == null ? "Bearer " + text : "Basic " + base64(user + ":" + text));
    }

    /** Who asks, for messages. */
    String principal() {
        if (user != null) {
            return "user " + user;
        }
        return file == null && secret == null ? "requests without credentials" : "the token";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new SettingsException(List.of(
                    "schema.registry.*: " + file + " cannot be read: does it exist, and may this process read it?"));
        }
    }
}
