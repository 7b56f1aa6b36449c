package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real Prometheus scrapes the running application, once a second, while faulty traffic flows; then it has stopped and all is counted. */
class PrometheusIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(500);
    /** A point is a whole minute, and an answer is shared for half of one. */
    private static final Duration CHARTS = Duration.ofSeconds(120);

    private static final String RATE_INTERVAL = "5s";

    @TempDir
    private static Path folder;

    private static StartedOps ops;
    private static JsonNode account;
    /** Panels and rules that had nothing to show while traffic flowed. */
    private static final List<Dashboards.Query> EMPTY = new ArrayList<>(Stream.concat(
                    // No schema registry and no writer of feeds runs here.
                    Dashboards.queries().stream()
                            .filter(query -> !query.expression().contains("cable_schema_registry_")
                                    && !query.expression().contains("cable_feed_writes_")),
                    Rules.recordings().stream().map(rule -> new Dashboards.Query("rule " + rule.name(), rule.name())))
            .toList());

    @BeforeAll
    static void start() {
        ops = new StartedOps(folder);
        // What happened before the first scrape is no increase.
        Awaitility.await("the first scrape")
                .atMost(PATIENCE)
                .until(() -> ops.prometheus().answers("cable_label_conflicts_total"));
        stalledReader();
        try (FaultyTraffic traffic = new FaultyTraffic(ops.broker()).start()) {
            awaitAnswers();
            account = settled(traffic.stop());
        }
    }

    /** A group that has read nothing of a feed. */
    private static void stalledReader() {
        Map<String, Object> settings = Map.of("bootstrap.servers", ops.broker(), "group.id", "desk-1");
        try (KafkaConsumer<byte[], byte[]> reader =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            reader.commitSync(Map.of(new TopicPartition("cables.feed.politics", 0), new OffsetAndMetadata(0)));
        }
    }

    private static void awaitAnswers() {
        try {
            Awaitility.await("something to show")
                    .atMost(PATIENCE)
                    .pollInterval(POLL)
                    .until(() -> {
                        EMPTY.removeIf(
                                query -> ops.prometheus().answers(PromQl.plain(query.expression(), RATE_INTERVAL)));
                        return EMPTY.isEmpty();
                    });
        } catch (ConditionTimeoutException e) {
            // A test of its own names what is empty.
        }
    }

    @AfterAll
    static void stop() {
        ops.close();
    }

    @Test
    void everyPanelAndEveryRecordedSeriesHasSomethingToShow() {
        assertThat(EMPTY).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            received          | sum(max by (topic) (cable_received_total))
            published         | max(cable_published_total)
            quarantined       | sum(max by (reason) (cable_quarantined_total))
            dead              | sum(max by (reason) (cable_dead_total))
            duplicates        | sum(max by (kind) (cable_duplicates_total))
            superseded        | max(cable_superseded_total)
            serviceMessages   | max(cable_service_total)
            held              | max(cable_held)
            inLanes           | max(cable_in_lanes)
            cables            | max(cable_cables_total)
            """)
    void totalsAreThoseOfTheAccount(String entry, String expression) {
        Awaitility.await(entry)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ops.prometheus().query(expression))
                        .containsExactly(account().get(entry).asDouble()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            receivedByTopic     | topic  | cable_received_total
            quarantinedByReason | reason | cable_quarantined_total
            deadByReason        | reason | cable_dead_total
            duplicatesByKind    | kind   | cable_duplicates_total
            cablesByFeed        | feed   | cable_feed_cables_total
            """)
    void partsAreThoseOfTheAccount(String entry, String label, String series) {
        assertThat(account.get(entry).properties())
                .isNotEmpty()
                .allSatisfy(part -> Awaitility.await(part.getKey())
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(ops.prometheus()
                                        .query("max(%s{%s=\"%s\"})".formatted(series, label, part.getKey())))
                                .containsExactly(
                                        account().get(entry).get(part.getKey()).asDouble())));
    }

    @Test
    void theChartsOfTheConsoleAreThoseOfPrometheus() {
        Awaitility.await("a rate in the last 15 minutes")
                .atMost(CHARTS)
                .until(() -> charts().get("received").valueStream().anyMatch(rate -> rate.asDouble() > 0));

        assertThat(charts().get("source").asText()).isEqualTo("PROMETHEUS");
        assertThat(charts().get("problem").isNull()).isTrue();
    }

    private static JsonNode charts() {
        return PrometheusApi.json(ops.console() + "api/history?range=15m");
    }

    @Test
    void whatIsMarkedTooLowFires() {
        Awaitility.await("the alert")
                .atMost(PATIENCE)
                .until(() -> ops.prometheus().firing().contains("CablePortionAboveBanner"));

        assertThat(ops.prometheus().firing()).contains("CableWatchdog").doesNotContain("CableHeartbeatStale");
    }

    @Test
    void theSecurityOfficerIsNotifiedWithTheAddressOfTheRunbook() {
        JsonNode notification = Awaitility.await("the notification")
                .atMost(PATIENCE)
                .until(() -> ops.webhook().to("security").findFirst(), Optional::isPresent)
                .orElseThrow();
        JsonNode alert = notification.at("/alerts/0");

        assertThat(alert.at("/labels/alertname").asText()).isEqualTo("CablePortionAboveBanner");
        assertThat(alert.get("labels").has("docs")).isFalse();
        assertThat(PrometheusApi.get(alert.at("/annotations/runbook_url").asText()))
                .startsWith("# CablePortionAboveBanner\n");
    }

    @Test
    void theWatchdogIsHeardAndWakesNobody() {
        Awaitility.await("the watchdog")
                .atMost(PATIENCE)
                .until(() -> ops.webhook().to("watchdog").findAny().isPresent());

        assertThat(ops.webhook()
                        .to("page")
                        .flatMap(notification -> notification.get("alerts").valueStream()))
                .noneMatch(alert -> alert.at("/labels/alertname").asText().equals("CableWatchdog"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts", "rules", "series?match[]=%7B__name__%3D~%22.%2B%22%7D"})
    void noWordOfATextIsInAnAlertARuleOrALabel(String path) {
        String told = PrometheusApi.get(ops.prometheus().address() + "api/v1/" + path);

        assertThat(told)
                .contains("\"status\":\"success\"")
                .containsIgnoringCase("cable")
                .doesNotContainIgnoringCase(FaultyTraffic.CANARY);
    }

    @Test
    void aSecondStartNamesEachPortThatIsTakenAndStartsNothing() {
        assertThat(ops.startedAgain())
                .matches("(?s)1 (ops/start: port [0-9]+ is taken: [^\n]+\n){4}")
                .contains(
                        "with --console-port\n",
                        "with --metrics-port\n",
                        "with --prometheus-port\n",
                        "with --alertmanager-port\n");
    }

    @Test
    void itsOwnToolHasNothingAgainstTheMeters() {
        String ours = PrometheusApi.get(ops.console() + "metrics")
                .lines()
                .filter(line -> line.contains("cable_"))
                .reduce("", (all, line) -> all + line + "\n");

        Promtool.passes(new ByteArrayInputStream(ours.getBytes(StandardCharsets.UTF_8)), "check", "metrics");
    }

    /** The account now: sections whose patience ends are published later. */
    private static JsonNode account() {
        return PrometheusApi.json(ops.console() + "api/account");
    }

    /** The account when all that was sent is received and has its outcome, or waits for sections. */
    private static JsonNode settled(int sent) {
        return Awaitility.await("the outcomes of " + sent)
                .atMost(PATIENCE)
                .until(
                        PrometheusIT::account,
                        now -> now.get("received").asInt() == sent
                                && now.get("balance").asText().equals("BALANCED"));
    }
}
