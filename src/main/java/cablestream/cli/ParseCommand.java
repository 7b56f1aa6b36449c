package cablestream.cli;

import cablestream.intake.Admission;
import cablestream.record.Encoded;
import cablestream.record.Offline;
import cablestream.record.RecordJson;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads raw telegrams without Kafka and prints them as JSON, one object a line. */
@Command(name = "parse", description = "Read raw telegrams and print each as one line of JSON; no Kafka needed.")
final class ParseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OfflineInputs inputs;

    @Override
    public Integer call() {
        return inputs.read(spec.commandLine().getErr(), this::print);
    }

    private void print(Offline.Outcome outcome, String source) {
        for (Encoded encoded : outcome.cables()) {
            print(RecordJson.of(encoded.cable()), source);
        }
        for (Admission.Rejected rejected : outcome.rejections()) {
            print(rejection(rejected), source);
        }
    }

    private static ObjectNode rejection(Admission.Rejected rejected) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("rejected").put("reason", rejected.reason().name()).put("detail", rejected.detail());
        return json;
    }

    private void print(ObjectNode json, String source) {
        spec.commandLine().getOut().println(json.put("source", source));
    }
}
