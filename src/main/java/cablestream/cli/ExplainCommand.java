package cablestream.cli;

import cablestream.cli.terminal.Explanation;
import cablestream.cli.terminal.Terminal;
import cablestream.intake.Admission;
import cablestream.pipeline.OfflinePipeline;
import cablestream.record.EncodedCable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows people how a telegram was read, enriched, labelled and routed. */
@Command(
        name = "explain",
        description = "Show how raw telegrams are read, enriched, labelled and routed, and why; no Kafka needed.",
        footer = {"", "Examples:", "  cablestream explain cable.txt", "  cablestream explain --feeds feeds.yaml cables/"
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OfflineInputs inputs;

    @Override
    public Integer call() {
        return inputs.print(spec.commandLine().getOut(), spec.commandLine().getErr(), this::lines);
    }

    private List<String> lines(OfflinePipeline.Outcome outcome, String source) {
        List<String> lines = new ArrayList<>();
        for (EncodedCable encoded : outcome.cables()) {
            var nearly = inputs.stages().router().nearly(encoded.routed().labelled());
            lines.addAll(new Explanation(encoded, nearly).lines());
        }
        for (Admission.Rejected rejected : outcome.rejections()) {
            lines.add("@|bold %s|@  @|red rejected: %s|@ %s"
                    .formatted(
                            Terminal.plain(source),
                            rejected.reason(),
                            rejected.reason().meaning()));
            lines.add("  " + Terminal.plain(rejected.detail()));
        }
        lines.replaceAll(spec.commandLine().getColorScheme().ansi()::string);
        return lines;
    }
}
