package cablestream.record;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.cable.Lane;
import cablestream.intake.Intake;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.CloudEvents;
import cablestream.kafka.TraceContext;
import cablestream.kafka.TraceStarter;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What the coders written by hand cost beside those of Avro, on a cable of 7 kB: CPU time in microseconds, the least of many
 * alternating rounds. {@code mvn test -Dtest=RecordSpeedTest -Dspeed=measure} prints it.
 */
@EnabledIfSystemProperty(named = "speed", matches = "measure")
class RecordSpeedTest {
    private static final int ROUNDS = 200;
    private static final int CALLS = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final EncodedCable read = new OfflinePipeline(
                    new Intake(1 << 20), Pipeline.of(Tables.load(), FeedFile.builtIn()))
            .read(Cables.routine(1).saying(paragraphs()).bytes(), "test")
            .cables()
            .get(0);
    private final Cable cable = read.cable();
    private final RecordHeaders traced = new RecordHeaders();
    private final CloudEvents cloudEvents = new CloudEvents("/cablestream");
    private final RecordEncoder registered = RecordEncoder.registered(new SchemaIds(1, 2, 3));
    private final byte[] framed = registered.encode(cable);
    private final byte[] bytes = RecordEncoder.SINGLE_OBJECT.encode(cable);

    @Test
    void isMeasuredBesideAvro() throws Exception {
        WireFormat.resolveBy(id -> Cable.SCHEMA$);
        Map<String, Callable<?>> ways = new LinkedHashMap<>();
        ways.put("RecordEncoder", () -> RecordEncoder.SINGLE_OBJECT.encode(cable));
        ways.put("with schema id", () -> registered.encode(cable));
        ways.put("Avro's encoder", () -> Cable.getEncoder().encode(cable));
        ways.put("CableSummary", () -> CableSummary.of(bytes));
        ways.put("Avro's decoder", () -> WireFormat.cable(bytes));
        ways.put("summary by id", () -> CableSummary.of(framed));
        ways.put("decoder by id", () -> WireFormat.cable(framed));
        ways.put("headers", this::headers);
        ways.put("with CloudEvents", this::cloudEventHeaders);
        ways.put("a new trace", () -> new TraceStarter(false).start("cables.raw-0@42", Instant.EPOCH));
        ways.put("a trace read", () -> TraceContext.read(traced));
        new TraceStarter(false).start("cables.raw-0@42", Instant.EPOCH).put(traced);
        Map<String, Double> micros = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Callable<?>> way : ways.entrySet()) {
                micros.merge(way.getKey(), micros(way.getValue()), Math::min);
            }
        }
        micros.forEach((name, least) -> System.out.printf("%-20s %6.1f µs%n", name, least));
        assertThat(micros.get("RecordEncoder")).isLessThan(micros.get("Avro's encoder"));
        assertThat(micros.get("with schema id")).isLessThan(micros.get("RecordEncoder") + 1);
        assertThat(micros.get("summary by id")).isLessThan(micros.get("CableSummary") + 1);
        assertThat(micros.get("decoder by id")).isLessThan(micros.get("Avro's decoder") + 1);
        assertThat(micros.get("CableSummary")).isLessThan(micros.get("Avro's decoder"));
        assertThat(micros.get("with CloudEvents")).isLessThan(micros.get("headers") + 3);
    }

    private RecordHeaders headers() {
        return CableHeaders.of(cable, read.message());
    }

    private RecordHeaders cloudEventHeaders() {
        RecordHeaders headers = headers();
        String id = CloudEvents.ofCable(cable.getId(), Lane.ROUTINE, cable.getRevision(), "cables.raw-0@42");
        cloudEvents.put(headers, CloudEvents.Type.CABLE, id, cable.getId(), 1_236_340_800_123L);
        return headers;
    }

    private static double micros(Callable<?> way) throws Exception {
        long from = THREADS.getCurrentThreadCpuTime();
        for (int call = 0; call < CALLS; call++) {
            way.call();
        }
        return (THREADS.getCurrentThreadCpuTime() - from) / 1e3 / CALLS;
    }

    private static String paragraphs() {
        StringBuilder text = new StringBuilder("The harbour was dredged.");
        for (int number = 2; number < 40; number++) {
            text.append("\n\n").append(number).append(". (C) ");
            text.append("The ships came into the harbour, one after the other.\n"
                    .repeat(3)
                    .strip());
        }
        return text.toString();
    }
}
