package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.bench.latency.Delays;
import cablestream.bench.latency.LatencyResult;
import cablestream.bench.pipeline.PipelineResult;
import cablestream.bench.pipeline.Round;
import cablestream.bench.pipeline.StepTime;
import cablestream.bench.pipeline.TopicBytes;
import cablestream.bench.pipeline.Usage;
import cablestream.bench.state.StateResult;
import cablestream.cable.Precedence;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTablesTest {
    private final StringWriter out = new StringWriter();

    @Test
    void partitionsAreComparedWithTheFirstRowOfTheSameSide() {
        PartitionsTable table = new PartitionsTable();
        table.add(4, 1, result(600, 60));
        table.add(16, 1, result(900, 66));

        table.print(new PrintWriter(out, true));

        assertThat(lines())
                .contains(
                        "4 1 Cablestream 500 600 1.00 100 1.00 800 2.0",
                        "16 1 Cablestream 500 900 1.50 100 1.00 800 2.0")
                .contains("4 1 bare copy 500 60 1.00 100 1.00 800 2.0", "16 1 bare copy 500 66 1.10 100 1.00 800 2.0");
    }

    @Test
    void thePipelineHasItsRatiosStepsAndTopics() {
        new PipelineTables(result(600, 100)).print(new PrintWriter(out, true));

        assertThat(lines())
                .contains("CPU time to copy and pure steps 2.00", "bytes written for each byte in 16.0")
                .contains("read 61.3", "cables.all 1.00 12.00", "cables.lane 1.00 4.00");
    }

    @Test
    void stateIsComparedWithTheFirstRow() {
        new StateTable(List.of(
                        new StateResult(100_000, Duration.ofSeconds(9), Duration.ofSeconds(6), 90_000_000, rounds(600)),
                        new StateResult(
                                1_000_000, Duration.ofSeconds(40), Duration.ofSeconds(7), 900_000_000, rounds(660))))
                .print(new PrintWriter(out, true));

        assertThat(lines())
                .contains(
                        "100000 500 600 1.00 100 800 90 6.0 9.0 2.0", "1000000 500 660 1.10 100 800 900 7.0 40.0 2.0");
    }

    @Test
    void delaysAreThoseOfBothSidesAndTheirRatios() {
        LatencyResult result = new LatencyResult(200, new Delays(), new Delays());
        result.application().add(Precedence.FLASH, 12_000);
        result.application().add(Precedence.ROUTINE, 30_000);
        result.copy().add(Precedence.ROUTINE, 60_000);

        new LatencyTables(List.of(result)).print(new PrintWriter(out, true));

        assertThat(lines())
                .contains(
                        "200 Cablestream 2 12.0 30.0 30.0 30.0 30.0",
                        "200 FLASH 1 12.0 12.0 12.0 12.0 12.0",
                        "200 ROUTINE 1 30.0 30.0 30.0 30.0 30.0",
                        "200 bare copy 1 60.0 60.0 60.0 60.0 60.0",
                        "200 0.20 0.50 0.50");
    }

    private List<String> lines() {
        return out.toString().lines().map(line -> line.replaceAll(" +", " ")).toList();
    }

    private static PipelineResult result(int ours, int copy) {
        return new PipelineResult(
                rounds(ours),
                rounds(copy),
                List.of(new TopicBytes("cables.all", 1, 12), new TopicBytes("cables.lane", 1, 4)),
                200,
                List.of(new StepTime("read", 61.25)));
    }

    private static List<Round> rounds(int micros) {
        return List.of(new Round(1_000, 1_800_000, 2, usage(micros), usage(100), 2));
    }

    /** The use for 1,000 transmissions. */
    private static Usage usage(int micros) {
        return Usage.parse("process=" + micros * 1_000_000L + "\tresident=800000000");
    }
}
