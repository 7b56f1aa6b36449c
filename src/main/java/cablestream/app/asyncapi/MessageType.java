package cablestream.app.asyncapi;

import static cablestream.app.asyncapi.HeaderSchema.optional;
import static cablestream.app.asyncapi.HeaderSchema.required;

import cablestream.kafka.CableHeaders;
import cablestream.kafka.CloudEvents;
import cablestream.record.SchemaSubject;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The kinds of records on all topics. */
enum MessageType {
    CABLE(
            "cable",
            "A published revision of a cable.",
            "Id of the cable.",
            CloudEvents.MEDIA_TYPE,
            SchemaSubject.cables().current(),
            cloudEvent(
                    CloudEvents.Type.CABLE,
                    required(CableHeaders.CABLE_ID),
                    required(CableHeaders.PRECEDENCE),
                    required(CableHeaders.CLASSIFICATION),
                    required(CableHeaders.TAGS),
                    required(CableHeaders.ORIGIN),
                    required(CableHeaders.WRITTEN_AT),
                    optional(CableHeaders.BACKFILL),
                    optional(CableHeaders.TRACEPARENT))),
    WITHDRAWAL(
            "withdrawal",
            "The topic may no longer carry a cable, or no longer selects it.",
            "Id of the cable.",
            CloudEvents.MEDIA_TYPE,
            SchemaSubject.withdrawals().current(),
            cloudEvent(
                    CloudEvents.Type.WITHDRAWAL,
                    required(CableHeaders.CABLE_ID),
                    required(CableHeaders.WITHDRAWAL),
                    required(CableHeaders.WRITTEN_AT))),
    EVENT(
            "event",
            "Something that happened to the traffic.",
            "Identity of a message, name of a series, or role.",
            CloudEvents.MEDIA_TYPE,
            SchemaSubject.events().current(),
            cloudEvent(CloudEvents.Type.EVENT, optional(CableHeaders.TRACEPARENT), optional(CableHeaders.TRACESTATE))),
    DEAD_LETTER(
            "deadLetter",
            "The bytes of a record that cannot become a cable; no value where the headers have their size and digest.",
            "Key of the raw record.",
            "application/octet-stream",
            null,
            List.of(
                    required(CableHeaders.REASON),
                    required(CableHeaders.DETAIL),
                    required(CableHeaders.ERROR_TOPIC),
                    required(CableHeaders.ERROR_PARTITION),
                    required(CableHeaders.ERROR_OFFSET),
                    optional(CableHeaders.ERROR_EXCEPTION),
                    optional(CableHeaders.DEAD_SIZE),
                    optional(CableHeaders.DEAD_DIGEST),
                    optional(CableHeaders.STATED_ID),
                    optional(CableHeaders.STATED_DATE),
                    optional(CableHeaders.STATED_CLASSIFICATION),
                    optional(CableHeaders.STATED_YEAR),
                    optional(CableHeaders.TRACEPARENT),
                    optional(CableHeaders.TRACESTATE))),
    TRANSMISSION(
            "transmission",
            "The raw text of a transmission, UTF-8 or Windows-1252.",
            "Ignored.",
            "text/plain",
            null,
            List.of(
                    optional(CableHeaders.STATED_ID),
                    optional(CableHeaders.STATED_DATE),
                    optional(CableHeaders.STATED_CLASSIFICATION),
                    optional(CableHeaders.STATED_YEAR),
                    optional(CableHeaders.REREAD),
                    optional(CableHeaders.TRACEPARENT),
                    optional(CableHeaders.TRACESTATE),
                    optional(CableHeaders.SOURCE),
                    optional(CableHeaders.SOURCE_ROW),
                    optional(CableHeaders.REPLAY_OF),
                    optional(CableHeaders.REPLAY_NUMBER),
                    optional(CableHeaders.OPERATOR),
                    optional(CableHeaders.VERIFICATION))),
    AUDIT_ENTRY(
            "auditEntry",
            "An action of an operator.",
            "Position of the record, key of a finding, name of a gap, or shift.",
            "application/json",
            null,
            List.of()),
    SERVICE_MESSAGE(
            "serviceMessage",
            "A service message that asks for missing numbers, from FL2 to NNNN: ASCII.",
            "Name of the gap.",
            "text/plain",
            null,
            List.of(required(CableHeaders.OPERATOR))),
    REFERENCE_VERSION(
            "referenceVersion",
            "The text of a reference table.",
            "Name of the version.",
            "text/plain",
            null,
            List.of(optional(CableHeaders.OPERATOR))),
    INTERNAL("internal", "A record of an internal topic.", "Internal.", "application/octet-stream", null, List.of());

    /** The version of the Avro specification, not of a library. */
    static final String AVRO = "application/vnd.apache.avro;version=1.12.0";

    private final String id;
    private final String summary;
    private final String key;
    private final String contentType;
    private final @Nullable Schema schema;
    private final List<HeaderSchema> headers;

    MessageType(
            String id,
            String summary,
            String key,
            String contentType,
            @Nullable Schema schema,
            List<HeaderSchema> headers) {
        this.id = id;
        this.summary = summary;
        this.key = key;
        this.contentType = contentType;
        this.schema = schema;
        this.headers = headers;
    }

    private static List<HeaderSchema> cloudEvent(CloudEvents.Type type, HeaderSchema... others) {
        return Stream.concat(
                        Stream.of(others),
                        Stream.of(
                                required(CableHeaders.CE_SPECVERSION).always(CloudEvents.VERSION),
                                required(CableHeaders.CE_ID),
                                required(CableHeaders.CE_SOURCE),
                                required(CableHeaders.CE_TYPE).always(type.id()),
                                required(CableHeaders.CE_TIME),
                                required(CableHeaders.CE_SUBJECT),
                                required(CableHeaders.CONTENT_TYPE).always(CloudEvents.MEDIA_TYPE)))
                .toList();
    }

    /** The name in the document. */
    String id() {
        return id;
    }

    /** @param registered whether values have the Confluent wire format */
    ObjectNode json(boolean registered) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("name", id).put("summary", summary).put("contentType", contentType);
        if (!headers.isEmpty()) {
            message.set("headers", HeaderSchema.object(headers));
        }
        ObjectNode binding = Bindings.kafka(message);
        binding.putObject("key").put("type", "string").put("description", key);
        if (schema != null) {
            message.put("description", registered ? "Confluent wire format." : "Avro single-object encoding.");
            message.putObject("payload").put("schemaFormat", AVRO).set("schema", avro(schema));
            binding.put("schemaLookupStrategy", "RecordNameStrategy");
            if (registered) {
                binding.put("schemaIdLocation", "payload").put("schemaIdPayloadEncoding", "confluent");
            }
        } else if (contentType.equals("application/json")) {
            message.putObject("payload").put("type", "object");
        } else {
            message.putObject("payload").put("type", "string");
        }
        return message;
    }

    private static ObjectNode avro(Schema schema) {
        try {
            return (ObjectNode) new JsonMapper().readTree(schema.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema is JSON", e);
        }
    }
}
