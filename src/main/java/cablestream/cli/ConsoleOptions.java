package cablestream.cli;

import cablestream.app.CommandFailure;
import cablestream.console.client.ConsoleClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The address of the console that acts, and the token of the operator. The token is never an argument: other users of the
 * machine could read it there.
 */
final class ConsoleOptions {
    @Option(
            names = "--console",
            paramLabel = "URL",
            description = {
                "Address of the console that does it; default: environment variable CONSOLE_URL, or",
                "http://127.0.0.1:8080."
            })
    private @Nullable URI console;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = {
                "File with your token, which says who you are; default: environment variable CONSOLE_TOKEN.",
                "Without tokens, the console is the one of this machine, and everybody is 'local'."
            })
    private @Nullable Path tokenFile;

    ConsoleClient client() {
        return client(System.getenv());
    }

    ConsoleClient client(Map<String, String> environment) {
        URI url = console != null ? console : address(environment.getOrDefault("CONSOLE_URL", "http://127.0.0.1:8080"));
        boolean web = url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
        if (!web) {
            throw new CommandFailure(url + " is no address of a console: write http://127.0.0.1:8080");
        }
        return new ConsoleClient(url, token(environment.get("CONSOLE_TOKEN")));
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("CONSOLE_URL is no address of a console: write http://127.0.0.1:8080", e);
        }
    }

    private @Nullable String token(@Nullable String variable) {
        String text = tokenFile == null ? variable : read(tokenFile);
        String token = text == null ? "" : text.strip();
        if (token.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new CommandFailure(
                    "the token is one word of visible ASCII characters: check the file or CONSOLE_TOKEN");
        }
        return token.isEmpty() ? null : token;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CommandFailure(file + ": cannot be read", e);
        }
    }
}
