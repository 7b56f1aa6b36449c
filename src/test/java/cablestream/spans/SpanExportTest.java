package cablestream.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import cablestream.kafka.RecordPosition;
import cablestream.metrics.Meters;
import cablestream.settings.Settings;
import cablestream.settings.SettingsException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spans to a receiver of OTLP. */
class SpanExportTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";
    private static final String PARENT = "00f067aa0ba902b1";
    private static final Instant BEGIN = Instant.parse("2009-03-16T17:00:00.123456789Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Meters meters = new Meters(registry);
    private StubCollector collector;

    @BeforeEach
    void open() throws IOException {
        collector = new StubCollector();
    }

    @AfterEach
    void close() {
        collector.close();
    }

    @Test
    void aSpanHasIdsTimesAndStatus() {
        export(Map.of(), span(List.of("PUBLISHED"), false));

        assertThat(collector.spans()).singleElement().satisfies(span -> {
            assertThat(hex(span.getTraceId().toByteArray())).isEqualTo(TRACE);
            assertThat(hex(span.getSpanId().toByteArray())).isEqualTo(SPAN);
            assertThat(hex(span.getParentSpanId().toByteArray())).isEqualTo(PARENT);
            assertThat(span.getName()).isEqualTo("process cables.lane.routine");
            assertThat(span.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_CONSUMER);
            assertThat(span.getStartTimeUnixNano())
                    .isEqualTo(BEGIN.getEpochSecond() * 1_000_000_000L + BEGIN.getNano());
            assertThat(span.getEndTimeUnixNano() - span.getStartTimeUnixNano()).isEqualTo(2_000_000);
            assertThat(span.getStatus().getCode()).isEqualTo(Status.StatusCode.STATUS_CODE_UNSET);
        });
    }

    @Test
    void itsAttributesAreThoseOfKafkaWithPrecedenceOutcomesAndReasons() {
        export(Map.of(), span(List.of("PUBLISHED", "DUPLICATE"), false));

        assertThat(StubCollector.attributes(collector.spans().get(0).getAttributesList()))
                .containsOnly(
                        entry("messaging.system", "kafka"),
                        entry("messaging.operation.type", "process"),
                        entry("messaging.operation.name", "process"),
                        entry("messaging.destination.name", "cables.lane.routine"),
                        entry("messaging.destination.partition.id", "2"),
                        entry("messaging.kafka.offset", "41"),
                        entry("messaging.consumer.group.name", "cablestream-routine"),
                        entry("cablestream.precedence", "ROUTINE"),
                        entry("cablestream.outcomes", "PUBLISHED,DUPLICATE"),
                        entry("cablestream.reasons", "SAME_CIRCUIT"));
        assertThat(collector.resource())
                .containsOnly(entry("service.name", "cablestream"), entry("service.version", "1.2.3"));
    }

    @Test
    void aSpanWithADeadLetterIsAnError() {
        export(Map.of(), span(List.of("DEAD"), true));

        assertThat(collector.spans().get(0).getStatus().getCode()).isEqualTo(Status.StatusCode.STATUS_CODE_ERROR);
    }

    @Test
    void headersGoWithEachRequest() {
        export(Map.of("otlp.headers", "authorization=Bearer a=b, x-scope = north"), span(List.of(), false));

        assertThat(collector.header("authorization")).isEqualTo("Bearer a=b");
        assertThat(collector.header("x-scope")).isEqualTo("north");
    }

    @Test
    void headersCanComeFromAConfigProvider(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("secrets"), "otlp=authorization=Bearer abc");
        export(
                Map.of(
                        "otlp.headers",
                        "${file:" + folder.resolve("secrets") + ":otlp}",
                        "kafka.config.providers",
                        "file",
                        "kafka.config.providers.file.class",
                        "org.apache.kafka.common.config.provider.FileConfigProvider"),
                span(List.of(), false));

        assertThat(collector.header("authorization")).isEqualTo("Bearer abc");
    }

    @Test
    void headersThatAreNoneAreRefusedWithoutTheirValue() {
        assertThatThrownBy(() -> export(Map.of("otlp.headers", "hush")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("otlp.headers: must be name=value")
                .hasMessageNotContaining("hush");
    }

    @Test
    void whatTheReceiverRefusesIsCountedAndTheNextIsTried() {
        collector.refuseWith(400);
        try (SpanExport export = started(Map.of())) {
            export.add(span(List.of(), false));
            await().until(() -> count("FAILED") == 1);
            collector.refuseWith(200);
            export.add(span(List.of(), false));
            await().until(() -> count("EXPORTED") == 1);
        }
        assertThat(collector.spans()).hasSize(1);
    }

    @Test
    void aRefusalIsNamedByItsStatusAndASilenceByItsCause() {
        Settings settings = Settings.of(Map.of("otlp.endpoint", collector.url(), "otlp.timeout", "2s"));
        OtlpReceiver receiver = OtlpReceiver.of(settings.otlp(), settings, "test");
        collector.refuseWith(400);
        assertThat(receiver.send(List.of(span(List.of(), false)))).contains("status 400");

        collector.close();
        assertThat(receiver.send(List.of(span(List.of(), false))))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .isIn("ConnectException", "HttpConnectTimeoutException", "HttpTimeoutException", "no answer"));
        receiver.close();
    }

    @Test
    void aReceiverThatIsDownCostsSpansOnly() {
        collector.close();
        export(Map.of("otlp.timeout", "100ms"), span(List.of(), false));

        assertThat(count("FAILED")).isEqualTo(1);
    }

    @Test
    void whatDoesNotFitIsDroppedAndCountedAtOnce() {
        CountDownLatch answer = new CountDownLatch(1);
        SpanExport export = new SpanExport(hanging(answer), "http://collector:4318", meters, Duration.ofMillis(1));
        try (export) {
            for (int i = 0; i < SpanExport.WAITING + 10; i++) {
                export.add(span(List.of(), false));
            }
            assertThat(count("DROPPED")).isEqualTo(10);
            export.start();
            answer.countDown();
        }
        assertThat(count("EXPORTED")).isEqualTo(SpanExport.WAITING);
    }

    private static SpanExport.Receiver hanging(CountDownLatch answer) {
        return new SpanExport.Receiver() {
            @Override
            public Optional<String> send(List<HopSpan> spans) {
                try {
                    answer.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Optional.empty();
            }

            @Override
            public void close() {}
        };
    }

    /** Exports some spans, and ends: what waits is sent before. */
    private void export(Map<String, String> given, HopSpan... spans) {
        try (SpanExport export = started(given)) {
            List.of(spans).forEach(export::add);
        }
    }

    private SpanExport started(Map<String, String> given) {
        Map<String, String> all = new TreeMap<>(given);
        all.put("otlp.endpoint", collector.url());
        Settings settings = Settings.of(all);
        return SpanExport.start(settings.otlp(), settings, "1.2.3", meters);
    }

    private double count(String result) {
        return registry.get("cable.spans").tag("result", result).counter().count();
    }

    private static HopSpan span(List<String> outcomes, boolean failed) {
        return new HopSpan(
                "process",
                TRACE,
                SPAN,
                PARENT,
                BEGIN,
                Duration.ofMillis(2),
                new RecordPosition("cables.lane.routine", 2, 41),
                "cablestream-routine",
                "ROUTINE",
                outcomes,
                List.of("SAME_CIRCUIT"),
                failed);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
