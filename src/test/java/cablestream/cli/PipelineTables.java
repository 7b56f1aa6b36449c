package cablestream.cli;

import cablestream.bench.pipeline.PipelineResult;
import cablestream.bench.pipeline.Round;
import cablestream.bench.pipeline.ThreadGroup;
import cablestream.bench.pipeline.TopicBytes;
import cablestream.cli.terminal.TextTable;
import java.io.PrintWriter;

/** The tables of a benchmark of the pipeline. */
final class PipelineTables {
    private final PipelineResult result;

    PipelineTables(PipelineResult result) {
        this.result = result;
    }

    void print(PrintWriter out) {
        SidesTable sides = new SidesTable();
        sides.add("Cablestream", result.application(), result.written());
        sides.add("bare copy", result.copy(), result.written());
        sides.print(out);
        out.println();
        ratios().print(out);
        out.println();
        threads().print(out);
        out.println();
        steps().print(out);
        out.println();
        topics().print(out);
        out.println();
        SidesTable.printLegend(out);
    }

    private TextTable ratios() {
        double own = Round.median(result.application(), Round::work);
        double copy = Round.median(result.copy(), Round::work);
        TextTable table = new TextTable("RATIO", "VALUE");
        table.row("CPU time to copy and pure steps", SidesTable.format("%.2f", own / (copy + result.steps())));
        table.row(
                "rate to copy",
                SidesTable.format(
                        "%.2f",
                        Round.median(result.application(), Round::rate) / Round.median(result.copy(), Round::rate)));
        table.row(
                "CPU time of the broker to copy",
                SidesTable.format(
                        "%.2f",
                        Round.median(result.application(), Round::brokerWork)
                                / Round.median(result.copy(), Round::brokerWork)));
        table.row("bytes written for each byte in", SidesTable.format("%.1f", result.written()));
        return table;
    }

    private TextTable steps() {
        TextTable table = new TextTable("STEP, ALONE", "us");
        result.each().forEach(step -> table.row(step.name(), SidesTable.format("%.1f", step.micros())));
        return table;
    }

    private TextTable topics() {
        TextTable table = new TextTable("TOPIC", "RECORDS", "BYTES FOR EACH BYTE IN");
        for (TopicBytes topic : result.topics()) {
            table.row(
                    topic.topic(),
                    SidesTable.format("%.2f", topic.records()),
                    SidesTable.format("%.2f", topic.bytes()));
        }
        return table;
    }

    private TextTable threads() {
        TextTable table = new TextTable("THREADS", "Cablestream us", "bare copy us");
        for (ThreadGroup group : ThreadGroup.values()) {
            table.row(
                    group.title(),
                    SidesTable.median(result.application(), round -> round.of(group), "%.1f"),
                    SidesTable.median(result.copy(), round -> round.of(group), "%.1f"));
        }
        table.row(
                "all others",
                SidesTable.median(result.application(), Round::ofOthers, "%.1f"),
                SidesTable.median(result.copy(), Round::ofOthers, "%.1f"));
        table.row("pure steps, alone", SidesTable.format("%.1f", result.steps()), "");
        return table;
    }
}
