package cablestream.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A console that answers with given JSON, and the output of commands that ask it. */
final class InventedConsole implements AutoCloseable {
    private final HttpServer server;
    private final StringWriter out = new StringWriter();

    InventedConsole() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.start();
    }

    /** Answers requests to a path. */
    InventedConsole answers(String path, String json) {
        return answers(path, 200, json.replace('\'', '"'));
    }

    /** Refuses requests to a path. */
    InventedConsole refuses(String path, int status, String why) {
        return answers(path, status, why);
    }

    private InventedConsole answers(String path, int status, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        return this;
    }

    /** The exit status of a command that asks this console. */
    int run(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.add("--console");
        all.add("http://127.0.0.1:" + server.getAddress().getPort());
        return Cli.run(new PrintWriter(out, true), new PrintWriter(out, true), all.toArray(String[]::new));
    }

    /** All that was printed. */
    String printed() {
        return out.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
