package cablestream.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What a running Prometheus, or what it scrapes, answers. */
record PrometheusApi(String address) {
    /** The values that an expression has now. */
    List<Double> query(String expression) {
        return result("query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .get("result")
                .valueStream()
                .map(sample -> Double.parseDouble(sample.get("value").get(1).asText()))
                .toList();
    }

    /** Whether there is a value now that is a number. */
    boolean answers(String expression) {
        return query(expression).stream().anyMatch(value -> !value.isNaN());
    }

    /** The names of the alerts that fire. */
    List<String> firing() {
        return result("alerts")
                .get("alerts")
                .valueStream()
                .filter(alert -> alert.get("state").asText().equals("firing"))
                .map(alert -> alert.get("labels").get("alertname").asText())
                .collect(Collectors.toList());
    }

    private JsonNode result(String path) {
        return json(address + "api/v1/" + path).get("data");
    }

    static JsonNode json(String url) {
        try {
            return new ObjectMapper().readTree(get(url));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String get(String url) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
