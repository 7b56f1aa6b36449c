package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.app.CommandFailure;
import cablestream.console.client.ConsoleClient;
import cablestream.console.client.ConsoleRefused;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ConsoleOptionsTest {
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final ConsoleOptions options = new ConsoleOptions();
    private HttpServer server;
    private int status = 200;

    @TempDir
    private Path dir;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String sent = exchange.getRequestHeaders().getFirst("Authorization");
            authorizations.add(sent == null ? "" : sent);
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theTokenOfAFileIsSentWithoutItsLineBreak() throws Exception {
        Path file = Files.writeString(dir.resolve("token"), "of-a-file\n");
        new CommandLine(command(options)).parseArgs("--token-file", file.toString());

        get(Map.of("CONSOLE_URL", url(), "CONSOLE_TOKEN", "of-the-environment"));

        assertThat(authorizations).containsExactly("Bearer of-a-file");
    }

    @Test
    void theTokenOfTheEnvironmentIsSent() {
        get(Map.of("CONSOLE_URL", url(), "CONSOLE_TOKEN", "of-the-environment"));

        assertThat(authorizations).containsExactly("Bearer of-the-environment");
    }

    @Test
    void withoutATokenNoneIsSent() {
        get(Map.of("CONSOLE_URL", url()));

        assertThat(authorizations).containsExactly("");
    }

    @Test
    void aTokenIsNoOption() {
        assertThatThrownBy(() -> new CommandLine(command(options)).parseArgs("--token", "secret"))
                .isInstanceOf(CommandLine.UnmatchedArgumentException.class);
    }

    @Test
    void aTokenThatNobodyKnowsIsNotSaid() {
        status = 401;

        assertThatThrownBy(() -> get(Map.of("CONSOLE_URL", url(), "CONSOLE_TOKEN", "secret-word")))
                .isInstanceOf(ConsoleRefused.class)
                .hasMessageContaining("wants a token")
                .hasMessageNotContaining("secret-word");
    }

    @Test
    void aRedirectIsNotFollowedWithTheToken() {
        status = 302;

        assertThatThrownBy(() -> get(Map.of("CONSOLE_URL", url(), "CONSOLE_TOKEN", "secret-word")))
                .isInstanceOf(ConsoleRefused.class)
                .hasMessageContaining("302");
        assertThat(authorizations).hasSize(1);
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThatThrownBy(() -> options.client(Map.of("CONSOLE_URL", "127.0.0.1:8080")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("http://127.0.0.1:8080");
    }

    private void get(Map<String, String> environment) {
        ConsoleClient client = options.client(environment);
        client.get("api/session");
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static CommandLine.Model.CommandSpec command(ConsoleOptions options) {
        return CommandLine.Model.CommandSpec.create()
                .addMixin("console", CommandLine.Model.CommandSpec.forAnnotatedObject(options));
    }
}
