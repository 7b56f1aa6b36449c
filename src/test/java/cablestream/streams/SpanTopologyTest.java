package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cablestream.Cables;
import cablestream.kafka.CableHeaders;
import cablestream.metrics.Meters;
import cablestream.settings.Settings;
import cablestream.spans.HopSpan;
import cablestream.spans.SpanExport;
import cablestream.spans.StubCollector;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The spans of the hops of a transmission. */
class SpanTopologyTest {
    private static final Instant TIME = Instant.parse("2009-03-16T17:00:00Z");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SENDER = "00f067aa0ba902b7";

    private final List<HopSpan> spans = new ArrayList<>();
    private final TestTraffic traffic = TestTraffic.exportingTo(spans::add, Map.of());

    @AfterEach
    void close() {
        traffic.close();
    }

    @Test
    void aTransmissionHasASpanForEachHopOfWhichEachIsTheParentOfTheNext() {
        traffic.raw(traced(Cables.routine(212).bytes(), "01"));

        assertThat(spans)
                .extracting(HopSpan::hop, HopSpan::traceId, HopSpan::parentId, HopSpan::group)
                .containsExactly(
                        tuple("intake", TRACE, SENDER, "cablestream-intake"),
                        tuple("process", TRACE, spans.get(0).spanId(), "cablestream-routine"));
        assertThat(trace(traffic.records("cables.all").get(0)))
                .isEqualTo("00-" + TRACE + "-" + spans.get(1).spanId() + "-01");
    }

    @Test
    void theRecordOfTheLaneHasTheSpanOfIntakeAndTheStateOfTheTrace() {
        traffic.raw(traced(Cables.routine(212).bytes(), "01"));

        TestRecord<byte[], byte[]> carried =
                traffic.carried("cables.lane.routine").get(0);
        assertThat(trace(carried)).isEqualTo("00-" + TRACE + "-" + spans.get(0).spanId() + "-01");
        assertThat(CableHeaders.text(carried.headers(), "tracestate")).isEqualTo("rojo=1");
    }

    @Test
    void aSpanHasPositionPrecedenceAndOutcome() {
        traffic.raw(traced(Cables.routine(212).bytes(), "01"));

        assertThat(spans)
                .extracting(each -> each.record().topic(), HopSpan::precedence, HopSpan::outcomes, HopSpan::failed)
                .containsExactly(
                        tuple("cables.raw", "ROUTINE", List.of("ADMITTED"), false),
                        tuple("cables.lane.routine", "ROUTINE", List.of("PUBLISHED"), false));
    }

    @Test
    void aTraceThatStartsHereHasIntakeAsItsFirstSpan() {
        try (TestTraffic sampled = TestTraffic.exportingTo(spans::add, Map.of("trace.sampled", "true"))) {
            sampled.raw(Cables.routine(212));

            assertThat(spans.get(0).parentId()).isNull();
            assertThat(trace(sampled.carried("cables.lane.routine").get(0)))
                    .contains(spans.get(0).spanId());
            assertThat(spans.get(1).parentId()).isEqualTo(spans.get(0).spanId());
        }
    }

    @Test
    void aTraceThatIsNotSampledHasNoSpansAndIsPassedOnAsItIs() {
        traffic.raw(traced(Cables.routine(212).bytes(), "00"));

        assertThat(spans).isEmpty();
        assertThat(trace(traffic.records("cables.all").get(0))).isEqualTo("00-" + TRACE + "-" + SENDER + "-00");
    }

    @Test
    void withoutAnExportATraceIsPassedOnAsItIs() {
        try (TestTraffic off = new TestTraffic()) {
            off.raw(traced(Cables.routine(212).bytes(), "01"));

            assertThat(trace(off.records("cables.all").get(0))).isEqualTo("00-" + TRACE + "-" + SENDER + "-01");
        }
    }

    @Test
    void theSameInputHasTheSameSpanIds() {
        List<HopSpan> others = new ArrayList<>();
        try (TestTraffic again = TestTraffic.exportingTo(others::add, Map.of())) {
            traffic.raw(traced(Cables.routine(212).bytes(), "01"));
            again.raw(traced(Cables.routine(212).bytes(), "01"));
        }

        assertThat(others)
                .extracting(HopSpan::spanId)
                .isEqualTo(spans.stream().map(HopSpan::spanId).toList());
    }

    @Test
    void aDeadLetterIsAFailureWithItsReasonAndCarriesTheSpan() {
        traffic.raw(traced(new byte[0], "01"));

        assertThat(spans)
                .extracting(HopSpan::hop, HopSpan::outcomes, HopSpan::reasons, HopSpan::failed)
                .containsExactly(tuple("intake", List.of("DEAD"), List.of("EMPTY"), true));
        assertThat(trace(traffic.records("cables.dead").get(0)))
                .contains(spans.get(0).spanId());
    }

    @Test
    void aCopyAndASectionThatWaitsHaveTheirOutcomes() {
        traffic.raw(traced(Cables.routine(212).bytes(), "01"));
        traffic.raw(traced(Cables.routine(212).bytes(), "01"));
        traffic.raw(traced(Cables.routine(213).section(1, 2).bytes(), "01"));

        assertThat(spans)
                .filteredOn(each -> each.hop().equals("process"))
                .extracting(HopSpan::outcomes)
                .containsExactly(List.of("PUBLISHED"), List.of("DUPLICATE"), List.of("HELD"));
    }

    @Test
    void aSpanHoldsNoWordOfTheTextAndNoIdOfTheMessage() {
        traffic.raw(traced(Cables.routine(212).bytes(), "01"));

        // The number alone may be part of a span id or of a time.
        assertThat(spans.toString()).doesNotContainIgnoringCase("lisbon").doesNotContainIgnoringCase("dredged");
    }

    @Test
    void theSpansOfACableReachAReceiverOfOtlp() throws IOException {
        try (StubCollector collector = new StubCollector()) {
            Settings settings = Settings.of(Map.of("otlp.endpoint", collector.url()));
            SpanExport export =
                    SpanExport.start(settings.otlp(), settings, "test", new Meters(new SimpleMeterRegistry()));
            try (export;
                    TestTraffic exported = TestTraffic.exportingTo(export, Map.of())) {
                exported.raw(traced(Cables.routine(212).bytes(), "01"));
            }

            assertThat(collector.spans())
                    .extracting(span -> span.getName())
                    .containsExactly("intake cables.raw", "process cables.lane.routine");
            assertThat(collector.spans().get(1).getParentSpanId())
                    .isEqualTo(collector.spans().get(0).getSpanId());
        }
    }

    private static String trace(TestRecord<byte[], byte[]> record) {
        return CableHeaders.text(record.headers(), "traceparent");
    }

    private static TestRecord<byte[], byte[]> traced(byte[] text, String flags) {
        RecordHeaders headers = new RecordHeaders();
        CableHeaders.put(headers, "traceparent", "00-" + TRACE + "-" + SENDER + "-" + flags);
        CableHeaders.put(headers, "tracestate", "rojo=1");
        return new TestRecord<>(null, text, headers, TIME);
    }
}
