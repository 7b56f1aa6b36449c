package cablestream.cli;

import cablestream.intake.Admission;
import cablestream.pipeline.OfflinePipeline;
import cablestream.record.EncodedCable;
import cablestream.record.RecordJson;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads raw telegrams without Kafka and prints them as JSON, one object a line. */
@Command(
        name = "parse",
        description = "Read raw telegrams and print each as one line of JSON; no Kafka needed.",
        footer = {"", "Examples:", "  cablestream parse cable.txt", "  cablestream parse --as zip archive.zip"})
final class ParseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OfflineInputs inputs;

    @Override
    public Integer call() {
        return inputs.print(spec.commandLine().getOut(), spec.commandLine().getErr(), ParseCommand::lines);
    }

    private static List<String> lines(OfflinePipeline.Outcome outcome, String source) {
        List<String> lines = new ArrayList<>(1);
        for (EncodedCable encoded : outcome.cables()) {
            lines.add(line(RecordJson.of(encoded.cable()), source));
        }
        for (Admission.Rejected rejected : outcome.rejections()) {
            lines.add(line(rejection(rejected), source));
        }
        return lines;
    }

    private static ObjectNode rejection(Admission.Rejected rejected) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("rejected").put("reason", rejected.reason().name()).put("detail", rejected.detail());
        return json;
    }

    private static String line(ObjectNode json, String source) {
        return SafeText.json(json.put("source", source).toString());
    }
}
