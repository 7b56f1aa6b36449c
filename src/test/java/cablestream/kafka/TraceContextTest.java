package cablestream.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final Instant TIME = Instant.parse("2009-03-16T17:00:00Z");

    private final RecordHeaders headers = new RecordHeaders();

    @Test
    void aTraceIsPassedOnAsItIs() {
        CableHeaders.put(headers, "traceparent", PARENT);
        CableHeaders.put(headers, "tracestate", "rojo=00f067aa0ba902b7, fw529a3039@dt=FfAAg;1 2,,congo=t61rcWkgMzE");

        RecordHeaders passed = new RecordHeaders();
        TraceContext.read(headers).put(passed);

        assertThat(passed).isEqualTo(headers);
    }

    @ParameterizedTest
    @CsvSource({
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-03, 01",
        "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-08-more, 00"
    })
    void aLaterVersionIsReadAsTheKnownOne(String value, String flags) {
        CableHeaders.put(headers, "traceparent", value);

        assertThat(TraceContext.read(headers).parent())
                .isEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-" + flags);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "none",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01.more"
            })
    void aMalformedTraceIsReplacedWithItsState(String value) {
        CableHeaders.put(headers, "traceparent", value);
        CableHeaders.put(headers, "tracestate", "rojo=1");

        TraceContext trace = new TraceStarter(false).of(headers, "cables.raw-0@42", TIME);

        assertThat(trace).isEqualTo(new TraceStarter(false).start("cables.raw-0@42", TIME));
        assertThat(trace.state()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPPER=1", "rojo", "rojo=a=b", "rojo=\u00e9", "=1", "rojo=1;\n"})
    void aMalformedStateIsLeftOut(String value) {
        CableHeaders.put(headers, "traceparent", PARENT);
        CableHeaders.put(headers, "tracestate", value);

        assertThat(TraceContext.read(headers)).isEqualTo(new TraceContext(PARENT, ""));
    }

    @Test
    void aStateOfMoreThan512CharactersIsLeftOut() {
        CableHeaders.put(headers, "traceparent", PARENT);
        CableHeaders.put(
                headers, "tracestate", "a=" + "b".repeat(200) + ",c=" + "d".repeat(200) + ",e=" + "f".repeat(200));

        assertThat(TraceContext.read(headers).state()).isEmpty();
    }

    @Test
    void aHeaderWithoutAValueIsNoTrace() {
        headers.add("traceparent", null);

        assertThat(TraceContext.read(headers)).isEqualTo(TraceContext.NONE);
    }

    @Test
    void aStartedTraceIsOneThatIsPassedOn() {
        TraceContext started = new TraceStarter(false).start("cables.raw-0@42", TIME);
        started.put(headers);

        assertThat(TraceContext.read(headers)).isEqualTo(started);
    }

    @Test
    void aTraceGoesByPlaceAndTimeOfTheRawRecord() {
        TraceStarter starter = new TraceStarter(false);
        String trace = starter.start("cables.raw-0@42", TIME).parent();

        assertThat(starter.start("cables.raw-0@42", TIME).parent()).isEqualTo(trace);
        assertThat(starter.start("cables.raw-0@43", TIME).parent()).isNotEqualTo(trace);
        assertThat(starter.start("cables.raw-0@42", TIME.plusMillis(1)).parent())
                .isNotEqualTo(trace);
    }

    @Test
    void aStartedTraceIsSampledIfTheSettingSaysSo() {
        assertThat(new TraceStarter(false).start("cables.raw-0@42", TIME).parent())
                .endsWith("-00");
        assertThat(new TraceStarter(true).start("cables.raw-0@42", TIME).parent())
                .endsWith("-01");
    }
}
