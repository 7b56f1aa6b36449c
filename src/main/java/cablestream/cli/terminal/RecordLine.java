package cablestream.cli.terminal;

import cablestream.reader.UnknownSchemaException;
import cablestream.record.WireFormat;
import cablestream.text.Decoding;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record as one line of JSON: the value decoded if it is Avro of ours, else as text. */
public final class RecordLine {
    private static final JsonMapper JSON = new JsonMapper();

    private RecordLine() {}

    public static String of(ConsumerRecord<byte @Nullable [], byte @Nullable []> one) {
        ObjectNode line = JSON.createObjectNode();
        line.put("topic", one.topic()).put("partition", one.partition()).put("offset", one.offset());
        line.set("key", text(one.key()));
        ObjectNode headers = line.putObject("headers");
        for (Header header : one.headers()) {
            headers.set(header.key(), text(header.value()));
        }
        putValue(line, one.value());
        return SafeText.json(line.toString());
    }

    /** A value whose schema cannot be found has the reason beside it. */
    private static void putValue(ObjectNode line, byte @Nullable [] bytes) {
        try {
            line.set(
                    "value",
                    bytes == null ? text(null) : WireFormat.toJson(bytes).orElseGet(() -> text(bytes)));
        } catch (UnknownSchemaException e) {
            line.set("value", text(bytes));
            line.put("problem", e.getMessage());
        }
    }

    private static JsonNode text(byte @Nullable [] bytes) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return bytes == null ? nodes.nullNode() : nodes.textNode(Decoding.decode(bytes));
    }
}
