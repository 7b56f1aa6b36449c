package cablestream.cli;

import cablestream.record.Encoded;
import cablestream.record.Offline;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells people how a telegram was read, enriched, labelled and routed. */
@Command(
        name = "explain",
        description = "Tell how raw telegrams are read, enriched, labelled and routed, and why; no Kafka needed.")
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private FeedsOption feeds;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "A file, a folder (with all that is in it), or - for standard input.")
    private List<String> paths = List.of();

    private boolean failed;

    @Override
    public Integer call() {
        Offline offline = feeds.offline();
        new Inputs(paths, this::problem)
                .forEach(input -> explain(offline.read(input.bytes(), input.name()), input.name()));
        return failed ? 1 : 0;
    }

    private void explain(Offline.Outcome outcome, String source) {
        PrintWriter out = spec.commandLine().getOut();
        for (Encoded encoded : outcome.cables()) {
            new Explanation(encoded).lines().forEach(line -> out.println(Ansi.AUTO.string(line)));
        }
        outcome.rejections()
                .forEach(rejected -> problem("%s: %s: %s %s"
                        .formatted(source, rejected.reason(), rejected.reason().meaning(), rejected.detail())));
    }

    private void problem(String line) {
        failed = true;
        spec.commandLine().getErr().println(line);
    }
}
