package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.kafka.CableHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trace of a raw record on what comes of it. */
class TraceTopologyTest {
    private static final String STARTED = "00-[0-9a-f]{32}-[0-9a-f]{16}-00";
    private static final Instant TIME = Instant.parse("2009-03-16T17:00:00Z");

    private final TestTraffic traffic = new TestTraffic();

    @AfterEach
    void close() {
        traffic.close();
    }

    @Test
    void theTraceOfARawRecordIsOnItsCableOnEachTopic() {
        traffic.raw(traced(Cables.routine(212).bytes(), 1));

        assertThat(List.of("cables.all", "cables.feed.politics"))
                .allSatisfy(topic -> assertThat(traces(topic)).containsExactly(parent(1)));
    }

    @Test
    void aCableHasNoStateOfItsTraceBecauseTheSenderWroteIt() {
        traffic.raw(traced(Cables.routine(212).bytes(), 1));

        assertThat(traffic.records("cables.all").get(0).headers().lastHeader("tracestate"))
                .isNull();
    }

    @Test
    void theRecordOfALaneHasTraceAndState() {
        traffic.raw(traced(Cables.routine(212).bytes(), 1));

        assertThat(traffic.carried("cables.lane.routine"))
                .first()
                .satisfies(record -> assertThat(CableHeaders.all(record.headers()))
                        .containsEntry("traceparent", parent(1))
                        .containsEntry("tracestate", "rojo=1"));
    }

    @Test
    void anEventHasTheTraceOfTheTransmissionThatLedToIt() {
        traffic.raw(traced(Cables.routine(212).bytes(), 1));
        traffic.raw(traced(Cables.routine(212).bytes(), 2));

        assertThat(traces("cables.events")).containsExactly(parent(2));
    }

    @Test
    void aDeadLetterHasTheTraceOfItsRawRecord() {
        traffic.raw(traced(new byte[0], 1));

        assertThat(traffic.records("cables.dead"))
                .singleElement()
                .satisfies(record -> assertThat(CableHeaders.all(record.headers()))
                        .containsEntry("traceparent", parent(1))
                        .containsEntry("tracestate", "rojo=1"));
    }

    @Test
    void aDeadLetterOfALaterStepHasTheTraceToo() {
        try (TestTraffic mistaken = TestTraffic.routedBeyondThePolicy()) {
            mistaken.raw(traced(Cables.routine(212).captioned("EXDIS").bytes(), 1));

            assertThat(mistaken.records("cables.dead"))
                    .extracting(record -> CableHeaders.text(record.headers(), "traceparent"))
                    .containsExactly(parent(1));
        }
    }

    @Test
    void aMessageOfSectionsHasTheTraceOfTheOneThatCompletedIt() {
        traffic.raw(traced(Cables.routine(212).section(2, 2).bytes(), 1));
        traffic.raw(traced(Cables.routine(212).section(1, 2).bytes(), 2));

        assertThat(traces("cables.all")).containsExactly(parent(2));
    }

    @Test
    void aMessageThatTheClockPublishesHasATraceOfItsLastTransmission() {
        traffic.raw(Cables.routine(212).section(1, 2).bytes());
        String lane =
                CableHeaders.text(traffic.carried("cables.lane.routine").get(0).headers(), "traceparent");
        traffic.wait(Duration.ofHours(3));

        assertThat(traces("cables.all")).containsExactly(lane).allMatch(trace -> trace.matches(STARTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "00-0-0-00"})
    void aRawRecordWithoutATraceGetsOne(String value) {
        RecordHeaders headers = new RecordHeaders();
        CableHeaders.put(headers, "traceparent", value);
        traffic.raw(new TestRecord<>(null, Cables.routine(212).bytes(), headers, TIME));

        assertThat(traces("cables.all")).singleElement().asString().matches(STARTED);
    }

    @Test
    void theSameInputStartsTheSameTrace() {
        try (TestTraffic again = new TestTraffic(Map.of())) {
            traffic.raw(Cables.routine(212));
            again.raw(Cables.routine(212));

            assertThat(CableHeaders.text(again.records("cables.all").get(0).headers(), "traceparent"))
                    .isEqualTo(traces("cables.all").get(0));
        }
    }

    @Test
    void aWithdrawalHasNoTrace() {
        traffic.raw(traced(Cables.routine(212).bytes(), 1));
        traffic.raw(traced(
                Cables.routine(212).tags("ECON, SP").saying("It was cheap.").corrected(), 2));

        assertThat(traces("cables.feed.politics")).containsExactly(parent(1), "");
    }

    private List<String> traces(String topic) {
        return traffic.records(topic).stream()
                .map(record -> CableHeaders.text(record.headers(), "traceparent"))
                .toList();
    }

    private static TestRecord<byte[], byte[]> traced(byte[] text, int number) {
        RecordHeaders headers = new RecordHeaders();
        CableHeaders.put(headers, "traceparent", parent(number));
        CableHeaders.put(headers, "tracestate", "rojo=" + number);
        return new TestRecord<>(null, text, headers, TIME);
    }

    private static String parent(int number) {
        return "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b" + number + "-01";
    }
}
