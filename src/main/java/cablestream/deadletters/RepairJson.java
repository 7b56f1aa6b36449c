package cablestream.deadletters;

import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dead letters and quarantined cables as JSON for operators. Only {@link #of(DeadLetters.Shown)} has message text. */
public final class RepairJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RepairJson() {}

    public static ObjectNode of(DeadLetterStatus handled) {
        DeadLetter letter = handled.letter();
        ObjectNode node = NODES.objectNode()
                .put("place", letter.place().toString())
                .put("origin", letter.origin())
                .put("reason", letter.reason())
                .put("detail", letter.detail())
                .put("station", letter.station())
                .put("at", letter.at().toString())
                .put("bytes", letter.size())
                .put("attempts", handled.attempts())
                .put("result", handled.result());
        request(node, handled.request());
        became(node, handled.fate());
        return node;
    }

    public static ObjectNode of(Quarantine.Kept kept) {
        QuarantinedCable cable = kept.cable();
        ObjectNode node = NODES.objectNode()
                .put("place", cable.place().toString())
                .put("id", cable.id())
                .put("revision", cable.revision())
                .put("station", cable.station())
                .put("at", cable.at().toString())
                .put("bytes", cable.size())
                .put(
                        "label",
                        LabelText.write(
                                cable.label().classification(), cable.label().restrictions()));
        strings(node.putArray("origins"), cable.origins());
        strings(node.putArray("reasons"), cable.reasons());
        strings(node.putArray("doubts"), cable.doubts());
        node.put("result", kept.result());
        request(node, kept.request());
        became(node, kept.fate());
        history(node, kept.history());
        return node;
    }

    private static void request(ObjectNode node, @Nullable AuditEntry request) {
        node.set("request", request == null ? NODES.nullNode() : request.json());
    }

    private static void became(ObjectNode node, @Nullable ReplayOutcome fate) {
        if (fate == null) {
            node.putNull("became");
        } else {
            node.putObject("became")
                    .put("kind", fate.kind().name())
                    .put("id", fate.id())
                    .put("place", fate.place())
                    .put("words", fate.toString());
        }
    }

    private static void history(ObjectNode node, List<AuditEntry> entries) {
        ArrayNode history = node.putArray("history");
        entries.forEach(entry -> history.add(entry.json()));
    }

    private static void strings(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    public static ArrayNode of(List<DeadLetterStatus> handled) {
        ArrayNode list = NODES.arrayNode();
        handled.forEach(one -> list.add(of(one)));
        return list;
    }

    /** A dead letter with its text, made safe for display, line by line. */
    public static ObjectNode of(DeadLetters.Shown shown) {
        ObjectNode node = of(shown.handled());
        ObjectNode headers = node.putObject("headers");
        shown.handled().letter().headers().forEach((name, value) -> headers.put(name, SafeText.visible(value)));
        FailurePosition failing = shown.failing();
        node.putObject("failing")
                .put("line", failing.line())
                .put("column", failing.column())
                .put("said", failing.said());
        history(node, shown.handled().history());
        ArrayNode lines = node.putArray("lines");
        SafeText.lines(shown.bytes()).forEach(lines::add);
        return node;
    }

    public static ObjectNode of(AuditEntry entry) {
        return (ObjectNode) entry.json();
    }
}
