package cablestream.cli;

import cablestream.intake.Admission;
import cablestream.record.Encoded;
import cablestream.record.Offline;
import cablestream.record.RecordJson;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads raw telegrams without Kafka and prints them as JSON, one object a line. */
@Command(name = "parse", description = "Read raw telegrams and print each as one line of JSON; no Kafka needed.")
final class ParseCommand implements Callable<Integer> {
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
                .forEach(input -> print(offline.read(input.bytes(), input.name()), input.name()));
        return failed ? 1 : 0;
    }

    private void print(Offline.Outcome outcome, String source) {
        for (Encoded encoded : outcome.cables()) {
            ObjectNode json = RecordJson.of(encoded.cable());
            print(json.put("source", source));
        }
        for (Admission.Rejected rejected : outcome.rejections()) {
            failed = true;
            print(rejection(rejected).put("source", source));
        }
    }

    private static ObjectNode rejection(Admission.Rejected rejected) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("rejected").put("reason", rejected.reason().name()).put("detail", rejected.detail());
        return json;
    }

    private void print(ObjectNode json) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json);
    }

    private void problem(String line) {
        failed = true;
        spec.commandLine().getErr().println(line);
    }
}
