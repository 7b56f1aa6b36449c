package cablestream.spans;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** A receiver of OTLP over HTTP in memory. */
public final class StubCollector implements AutoCloseable {
    private final HttpServer server;
    private final List<ResourceSpans> received = new CopyOnWriteArrayList<>();
    private final Map<String, String> headers = new TreeMap<>();
    private volatile int status = 200;

    public StubCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::answer);
        server.start();
    }

    /** The base address. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers all requests with this status. */
    void refuseWith(int status) {
        this.status = status;
    }

    /** A header of the last request. */
    synchronized String header(String name) {
        return headers.get(name);
    }

    /** The spans that were taken. */
    public List<Span> spans() {
        return received.stream()
                .flatMap(each -> each.getScopeSpansList().stream())
                .flatMap(each -> each.getSpansList().stream())
                .toList();
    }

    /** The attributes of the resource of the first span. */
    Map<String, String> resource() {
        return attributes(received.get(0).getResource().getAttributesList());
    }

    /** Attributes by name; the elements of an array with commas between them. */
    public static Map<String, String> attributes(List<KeyValue> attributes) {
        Map<String, String> texts = new TreeMap<>();
        attributes.forEach(each -> texts.put(each.getKey(), text(each.getValue())));
        return texts;
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case INT_VALUE -> Long.toString(value.getIntValue());
            case ARRAY_VALUE ->
                String.join(
                        ",",
                        value.getArrayValue().getValuesList().stream()
                                .map(StubCollector::text)
                                .toList());
            default -> throw new IllegalStateException("no attribute of ours: " + value);
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            synchronized (this) {
                exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
            }
            try (InputStream body = new GZIPInputStream(exchange.getRequestBody())) {
                ExportTraceServiceRequest request = ExportTraceServiceRequest.parseFrom(body);
                if (status == 200) {
                    received.addAll(request.getResourceSpansList());
                }
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
