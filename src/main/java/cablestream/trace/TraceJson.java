package cablestream.trace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The history of a cable as JSON. */
public final class TraceJson {
    private TraceJson() {}

    public static ObjectNode of(CableHistory history) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", history.id());
        ArrayNode steps = node.putArray("steps");
        for (CableHistory.Step step : history.steps()) {
            steps.addObject()
                    .put("at", step.at().toString())
                    .put("what", step.what())
                    .put("where", step.where())
                    .put("detail", step.detail());
        }
        return node;
    }
}
