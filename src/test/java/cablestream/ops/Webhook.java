package cablestream.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A receiver of Alertmanager: keeps the notifications that are posted to it. */
final class Webhook implements AutoCloseable {
    private final List<JsonNode> notifications = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Webhook() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/alerts", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts?key=a&b";
    }

    /** The notifications to a receiver so far. */
    Stream<JsonNode> to(String receiver) {
        return notifications.stream()
                .filter(notification -> notification.path("receiver").asText().equals(receiver));
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            notifications.add(new ObjectMapper().readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
