package cablestream.kafka;

import cablestream.assemble.Message;
import cablestream.avro.Cable;
import cablestream.avro.Tag;
import cablestream.avro.TagKind;
import cablestream.avro.Withdrawal;
import cablestream.intake.RawTransmission;
import cablestream.streams.LabelCodec;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers that we write, all UTF-8. None is ever taken over from a raw record: those are not ours to trust. */
public final class CableHeaders {
    /** Of a cable or a withdrawal: id of the cable. */
    static final String CABLE_ID = "cable-id";
    /** Of a cable: action precedence, empty if unknown. */
    static final String PRECEDENCE = "precedence";
    /** Of a cable: level of its label. */
    static final String CLASSIFICATION = "classification";
    /** Of a cable: codes with commas between; not what a name stands in, of a person or of what is in no table. */
    static final String TAGS = "tags";
    /** Raw records that it was made of, {@code topic-partition@offset} with commas between. */
    public static final String ORIGIN = "origin";

    /** Of a cable or a withdrawal: when it was written, ISO 8601; the time of its record is when the last part of it was received. */
    public static final String WRITTEN_AT = "written-at";

    /** Of a withdrawal: its reason. No cable has this header. */
    static final String WITHDRAWAL = "withdrawal";

    /** Of what one message says about another, in a lane: what it does to it. */
    public static final String RELATION = "relation";
    /** The message that says so. */
    public static final String RELATION_SOURCE = "relation-source";

    /** Of what one lane passes on to the other: the joined label of a message, see {@link LabelCodec}. */
    public static final String JOINED_LABEL = "joined-label";
    /** Of what one lane passes on to the other: topics on which it wrote over the cable, by their names in the policy. */
    public static final String OVERWRITTEN = "overwritten";

    /** Of a dead letter: code from the closed list. */
    public static final String REASON = "cables.reason";
    /** Of a dead letter: what was found or missing. */
    public static final String DETAIL = "cables.detail";
    /** Of a dead letter: where its bytes were received (names of KIP-1034). */
    public static final String ERROR_TOPIC = "__streams.errors.topic";

    public static final String ERROR_PARTITION = "__streams.errors.partition";
    public static final String ERROR_OFFSET = "__streams.errors.offset";
    /** Of a dead letter: class of the exception, where one was the cause. */
    public static final String ERROR_EXCEPTION = "__streams.errors.exception";

    private CableHeaders() {}

    public static RecordHeaders of(Cable cable, Message message) {
        RecordHeaders headers = new RecordHeaders();
        put(headers, CABLE_ID, cable.getId());
        put(
                headers,
                PRECEDENCE,
                cable.getPrecedence() == null ? "" : cable.getPrecedence().name());
        put(headers, CLASSIFICATION, cable.getLabel().getClassification().name());
        put(headers, TAGS, tags(cable));
        put(headers, ORIGIN, origins(message));
        return headers;
    }

    /** Of a withdrawal: nothing that the reason does not say. */
    public static RecordHeaders of(Withdrawal withdrawal) {
        RecordHeaders headers = new RecordHeaders();
        put(headers, CABLE_ID, withdrawal.getId());
        put(headers, WITHDRAWAL, withdrawal.getReason().name());
        put(headers, WRITTEN_AT, withdrawal.getWithdrawnAt().toString());
        return headers;
    }

    public static RecordHeaders origin(String origin) {
        RecordHeaders headers = new RecordHeaders();
        put(headers, ORIGIN, origin);
        return headers;
    }

    public static void put(org.apache.kafka.common.header.Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The last value of a header, empty if there is none. */
    public static String text(org.apache.kafka.common.header.Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String tags(Cable cable) {
        return cable.getTags().stream()
                .filter(tag -> tag.getKind() != TagKind.PERSON && tag.getKind() != TagKind.UNKNOWN)
                .map(Tag::getCode)
                .collect(Collectors.joining(","));
    }

    private static String origins(Message message) {
        return message.transmissions().stream()
                .map(RawTransmission::origin)
                .distinct()
                .collect(Collectors.joining(","));
    }
}
