package cablestream.status;

import cablestream.settings.PrometheusSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The history as a Prometheus has it, or the one of this process with the reason where Prometheus has none. Pages share an answer for a
 * while, so that many of them ask no more than one.
 */
final class PrometheusHistory implements HistorySource {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofSeconds(30);
    /** A rate needs a few scrapes. */
    private static final Duration SHORTEST_WINDOW = Duration.ofMinutes(2);

    private static final String LATENCY = "histogram_quantile(%s, sum by (le) (avg by (le, precedence) "
            + "(rate(cable_delivery_latency_seconds_bucket{OWN}[WINDOW]))))";
    private static final String RECEIVED = "sum(max by (topic) (rate(cable_received_total{OWN}[WINDOW])))";
    private static final String DELIVERED = "max(rate(cable_cables_total{OWN}[WINDOW]))";
    private static final String MEDIAN = LATENCY.formatted("0.5");
    private static final String SLOWEST = LATENCY.formatted("0.99");

    private static final JsonMapper JSON = new JsonMapper();

    private final PrometheusSettings prometheus;
    private final HistorySource otherwise;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<HistoryRange, Answer> answers = new EnumMap<>(HistoryRange.class);

    private record Answer(History history, Instant at) {}

    /** @param otherwise history of this process */
    PrometheusHistory(PrometheusSettings prometheus, HistorySource otherwise, Clock clock) {
        this.prometheus = prometheus;
        this.otherwise = otherwise;
        this.clock = clock;
    }

    @Override
    public synchronized History history(HistoryRange range) {
        Instant now = clock.instant();
        Answer last = answers.get(range);
        if (last == null || !last.at().plus(FRESH).isAfter(now)) {
            last = new Answer(read(range, now), now);
            answers.put(range, last);
        }
        return last.history();
    }

    private History read(HistoryRange range, Instant now) {
        try {
            // Whole steps, as the history of this process has: the same time has the same value in each answer.
            long step = range.step().toSeconds();
            Instant end = Instant.ofEpochSecond(now.getEpochSecond() / step * step);
            List<HistoryPoint> points = points(range, end);
            List<HistoryPoint> before = points(range, end.minus(HistoryRange.WEEK));
            return new History(range.word(), range.step(), History.Source.PROMETHEUS, null, null, points, before);
        } catch (IOException e) {
            return otherwise
                    .history(range)
                    .with("The Prometheus at " + prometheus.url() + " does not answer as it should (" + reason(e)
                            + "): this is what this process has seen.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise.history(range);
        }
    }

    /** Texts of other programs are not repeated. */
    private static String reason(IOException e) {
        return e instanceof UnexpectedAnswerException
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
    }

    private List<HistoryPoint> points(HistoryRange range, Instant end) throws IOException, InterruptedException {
        Map<Long, Double> received = values(RECEIVED, range, end);
        Map<Long, Double> delivered = values(DELIVERED, range, end);
        Map<Long, Double> median = values(MEDIAN, range, end);
        Map<Long, Double> slowest = values(SLOWEST, range, end);
        List<HistoryPoint> points = new ArrayList<>(range.points());
        for (int i = range.points() - 1; i >= 0; i--) {
            Instant at = end.minus(range.step().multipliedBy(i));
            long second = at.getEpochSecond();
            points.add(new HistoryPoint(
                    at, received.get(second), delivered.get(second), median.get(second), slowest.get(second)));
        }
        return points;
    }

    /** The values of an expression by their time in seconds. */
    private Map<Long, Double> values(String expression, HistoryRange range, Instant end)
            throws IOException, InterruptedException {
        Duration window = range.step().compareTo(SHORTEST_WINDOW) < 0 ? SHORTEST_WINDOW : range.step();
        String query = expression
                .replace("OWN", "job=\"" + prometheus.job() + "\"")
                .replace("WINDOW", window.toSeconds() + "s");
        Instant begin = end.minus(range.step().multipliedBy(range.points() - 1L));
        String path = "api/v1/query_range?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&start="
                + begin.getEpochSecond() + "&end=" + end.getEpochSecond() + "&step="
                + range.step().toSeconds();
        Map<Long, Double> values = new HashMap<>();
        for (JsonNode sample : json(path).at("/data/result/0/values")) {
            Double value = number(sample.path(1).asText());
            if (value != null) {
                values.put(sample.path(0).asLong(), value);
            }
        }
        return values;
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        URI base = URI.create(prometheus.url() + (prometheus.url().getPath().endsWith("/") ? "" : "/"));
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new UnexpectedAnswerException("status " + answer.statusCode());
        }
        JsonNode json = JSON.readTree(answer.body());
        if (json == null || !json.path("status").asText().equals("success")) {
            throw new UnexpectedAnswerException("no answer of a query");
        }
        return json;
    }

    /** Where nothing was delivered, a quantile is no number. */
    private static @Nullable Double number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static final class UnexpectedAnswerException extends IOException {
        private static final long serialVersionUID = 1L;

        UnexpectedAnswerException(String message) {
            super(message);
        }
    }
}
