package cablestream.pipeline;

import cablestream.enrich.Enriched;
import cablestream.enrich.Office;
import cablestream.enrich.Recipient;
import cablestream.enrich.Withheld;
import cablestream.intake.Admission;
import cablestream.label.Label;
import cablestream.record.EncodedCable;
import cablestream.route.Routed;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** The decisions on an input as JSON: on its last cable, which readers keep, and why the rest is no cable. */
final class DestinationJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DestinationJson() {}

    static ObjectNode of(OfflinePipeline.Outcome outcome) {
        ObjectNode json = MAPPER.createObjectNode();
        List<EncodedCable> cables = outcome.cables();
        strings(
                json,
                "rejected",
                outcome.rejections().stream().map(DestinationJson::text).toList());
        if (cables.isEmpty()) {
            List.of("quarantined", "feeds", "faults").forEach(json::putArray);
        } else {
            routed(json, cables.get(cables.size() - 1).routed());
        }
        return json;
    }

    private static void routed(ObjectNode json, Routed routed) {
        Enriched enriched = routed.labelled().enriched();
        json.put("identity", routed.message().identity());
        json.put("complete", routed.message().complete());
        label(json.putObject("label"), routed.labelled().label());
        list(json, "offices", enriched.offices(), DestinationJson::text);
        list(json, "recipients", enriched.recipients(), DestinationJson::text);
        list(json, "withheld", enriched.withheld(), DestinationJson::text);
        strings(json, "quarantined", routed.quarantineReasons());
        list(json, "feeds", routed.taken(), DestinationJson::text);
        list(json, "refused", routed.refused(), DestinationJson::text);
        list(json, "faults", routed.labelled().faults(), fault -> fault.code().name());
    }

    private static void label(ObjectNode json, Label label) {
        json.put("classification", label.classification().name());
        strings(json, "restrictions", List.copyOf(label.restrictions()));
        strings(json, "permissions", List.copyOf(label.permissions()));
        list(json, "doubts", label.doubts(), Enum::name);
    }

    private static String text(Admission.Rejected rejected) {
        return rejected.reason().name();
    }

    private static String text(Office office) {
        return office.role() + " " + office.symbol() + ": " + office.rule() + " " + office.reason();
    }

    private static String text(Recipient recipient) {
        return recipient.role() + " " + recipient.name() + ": " + recipient.rule() + " " + recipient.reason();
    }

    private static String text(Withheld withheld) {
        return withheld.name() + ": " + withheld.rule() + " " + withheld.reason();
    }

    private static String text(Routed.Decision decision) {
        return decision.feed() + ": " + decision.reason();
    }

    private static <T> void list(ObjectNode json, String name, List<T> values, Function<T, String> text) {
        strings(json, name, values.stream().map(text).toList());
    }

    private static void strings(ObjectNode json, String name, List<String> values) {
        values.forEach(json.putArray(name)::add);
    }
}
