package cablestream.console;

import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.record.EncodedCable;
import cablestream.record.RecordJson;
import cablestream.route.Routed;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;

/**
 * Shows the outcome of a text by the tables in force: the cable, the feeds that take it with their clauses, the feeds that
 * the guard refuses, and the feeds that nearly take it, with the reason. The text is not kept, and not sent anywhere else.
 */
public final class Explainer {
    private final Intake intake;
    private final Supplier<Pipeline> stages;
    private final int largest;

    /** @param largest text in bytes */
    public Explainer(Supplier<Pipeline> stages, int largest) {
        this.intake = new Intake(largest);
        this.stages = stages;
        this.largest = largest;
    }

    /** The maximum size of a text, in bytes. */
    int largest() {
        return largest;
    }

    Response explain(byte[] text) {
        Pipeline inForce = stages.get();
        OfflinePipeline.Outcome outcome = new OfflinePipeline(intake, inForce).read(text, "request");
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode cables = json.putArray("cables");
        outcome.cables().forEach(encoded -> cables.add(cable(encoded, inForce)));
        ArrayNode rejected = json.putArray("rejected");
        for (Admission.Rejected each : outcome.rejections()) {
            rejected.addObject().put("reason", each.reason().name()).put("detail", each.detail());
        }
        return Response.json(200, json);
    }

    private static ObjectNode cable(EncodedCable encoded, Pipeline stages) {
        Routed routed = encoded.routed();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("cable", RecordJson.of(encoded.cable()));
        json.put("quarantined", routed.quarantined());
        decisions(json.putArray("taken"), routed.taken());
        decisions(json.putArray("refused"), routed.refused());
        decisions(json.putArray("nearly"), stages.router().nearly(routed.labelled()));
        return json;
    }

    private static void decisions(ArrayNode json, List<Routed.Decision> decisions) {
        decisions.forEach(each -> json.addObject().put("feed", each.feed()).put("reason", each.reason()));
    }
}
