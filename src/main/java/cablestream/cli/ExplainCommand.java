package cablestream.cli;

import cablestream.intake.Admission;
import cablestream.record.Encoded;
import cablestream.record.Offline;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells people how a telegram was read, enriched, labelled and routed. */
@Command(
        name = "explain",
        description = "Tell how raw telegrams are read, enriched, labelled and routed, and why; no Kafka needed.")
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OfflineInputs inputs;

    @Override
    public Integer call() {
        return inputs.read(spec.commandLine().getErr(), this::explain);
    }

    private void explain(Offline.Outcome outcome, String source) {
        for (Encoded encoded : outcome.cables()) {
            var nearly = inputs.stages().router().nearly(encoded.routed().labelled());
            new Explanation(encoded, nearly).lines().forEach(this::print);
        }
        for (Admission.Rejected rejected : outcome.rejections()) {
            print("@|bold %s|@  @|red rejected: %s|@ %s"
                    .formatted(source, rejected.reason(), rejected.reason().meaning()));
            print("  " + rejected.detail());
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(Ansi.AUTO.string(line));
    }
}
