package cablestream.cli.terminal;

import cablestream.record.ReadValue;
import cablestream.record.RecordJson;
import cablestream.text.Decoding;
import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record as one line of JSON: the value decoded if it is Avro of ours, else as text. One that begins as Avro of ours and
 * cannot be decoded has the reason beside it.
 */
public final class RecordLine {
    private static final JsonMapper JSON = new JsonMapper();

    private RecordLine() {}

    public static String of(ConsumerRecord<byte @Nullable [], byte @Nullable []> one) {
        return of(one, ReadValue.of(one.value()));
    }

    /** @param value what its value holds */
    public static String of(ConsumerRecord<byte @Nullable [], byte @Nullable []> one, ReadValue value) {
        ObjectNode line = JSON.createObjectNode();
        line.put("topic", one.topic()).put("partition", one.partition()).put("offset", one.offset());
        line.set("key", text(one.key()));
        ObjectNode headers = line.putObject("headers");
        for (Header header : one.headers()) {
            headers.set(header.key(), text(header.value()));
        }
        SpecificRecord record = value.record();
        line.set("value", record == null ? text(one.value()) : RecordJson.of(record));
        if (value.problem() != null) {
            line.put("problem", value.problem());
        }
        return SafeText.json(line.toString());
    }

    private static JsonNode text(byte @Nullable [] bytes) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return bytes == null ? nodes.nullNode() : nodes.textNode(Decoding.decode(bytes));
    }
}
