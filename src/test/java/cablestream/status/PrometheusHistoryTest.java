package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.settings.PrometheusSettings;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of a Prometheus, and what becomes of its answers. */
class PrometheusHistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-25T15:00:30Z");
    private static final History OWN =
            new History("24h", Duration.ofMinutes(1), History.Source.PROCESS, NOW, null, List.of(), List.of());

    private final List<String> queries = new CopyOnWriteArrayList<>();
    private HttpServer prometheus;
    private int status = 200;
    private String answer = "{}";
    private PrometheusHistory history;

    @BeforeEach
    void start() throws IOException {
        prometheus = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        prometheus.createContext("/", exchange -> {
            queries.add(URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        prometheus.start();
        history = history(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        prometheus.stop(0);
    }

    @Test
    void pointsHaveTheTimesOfWholeSteps() {
        // 15:00:00 and 14:59:00; no number where nothing was delivered.
        answer =
                "{\"status\":\"success\",\"data\":{\"result\":[{\"values\":[[1795618740,\"2.5\"],[1795618800,\"NaN\"]]}]}}";
        History day = history.history(HistoryRange.DAY);

        assertThat(day.source()).isEqualTo(History.Source.PROMETHEUS);
        assertThat(day.problem()).isNull();
        assertThat(day.points()).hasSize(1_440);
        assertThat(day.points().get(1_438))
                .isEqualTo(new HistoryPoint(Instant.parse("2026-11-25T14:59:00Z"), 2.5, 2.5, 2.5, 2.5));
        assertThat(day.points().get(1_439)).isEqualTo(HistoryPoint.unwatched(Instant.parse("2026-11-25T15:00:00Z")));
        assertThat(day.before().get(1_439).at()).isEqualTo(Instant.parse("2026-11-18T15:00:00Z"));
    }

    @Test
    void theSeriesOfThisDeploymentAreAskedForNowAndAWeekBefore() {
        answer = "{\"status\":\"success\",\"data\":{\"result\":[]}}";
        history.history(HistoryRange.MONTH);

        assertThat(queries)
                .hasSize(8)
                .allMatch(query -> query.contains("job=\"cablestream\"") && query.contains("[3600s]"));
        assertThat(queries.get(0)).endsWith("&start=1793030400&end=1795618800&step=3600");
        assertThat(queries.get(4)).endsWith("&start=1792425600&end=1795014000&step=3600");
    }

    @Test
    void anAnswerIsSharedForAWhile() {
        answer = "{\"status\":\"success\",\"data\":{\"result\":[]}}";
        history.history(HistoryRange.DAY);
        history.history(HistoryRange.DAY);

        assertThat(queries).hasSize(8);
    }

    @Test
    void aPrometheusThatRefusesIsNamedAndTheOwnHistoryShown() {
        status = 503;
        History day = history.history(HistoryRange.DAY);

        assertThat(day.source()).isEqualTo(History.Source.PROCESS);
        assertThat(day.since()).isEqualTo(NOW);
        assertThat(day.problem())
                .isEqualTo("The Prometheus at http://127.0.0.1:"
                        + prometheus.getAddress().getPort()
                        + " does not answer as it should (status 503): this is what this process has seen.");
        assertThat(queries).hasSize(1);
    }

    @Test
    void anotherProgramAtTheAddressIsNoPrometheus() {
        answer = "{\"status\":\"error\"}";
        assertThat(history.history(HistoryRange.DAY).problem()).contains("(no answer of a query)");

        answer = "<html>";
        assertThat(history(Clock.systemUTC()).history(HistoryRange.DAY).problem())
                .contains("does not answer as it should")
                .doesNotContain("html");
    }

    @Test
    void aPrometheusThatIsDownIsNamed() {
        prometheus.stop(0);

        assertThat(history.history(HistoryRange.DAY).problem()).contains("ConnectException");
    }

    private PrometheusHistory history(Clock clock) {
        URI url = URI.create("http://127.0.0.1:" + prometheus.getAddress().getPort());
        return new PrometheusHistory(new PrometheusSettings(url, "cablestream"), range -> OWN, clock);
    }
}
