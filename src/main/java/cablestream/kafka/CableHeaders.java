package cablestream.kafka;

import cablestream.assemble.Message;
import cablestream.avro.Cable;
import cablestream.avro.Tag;
import cablestream.avro.TagKind;
import cablestream.avro.Withdrawal;
import cablestream.cable.Stated;
import cablestream.intake.RawTransmission;
import cablestream.marking.MarkingText;
import cablestream.reader.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Names, writing and reading of the headers that we write; all are UTF-8. A header of a raw record can raise a label, and
 * neither lowers one nor opens a feed, because its sender wrote it.
 */
public final class CableHeaders {
    /** Cable, withdrawal: the id of the cable. */
    public static final String CABLE_ID = HeaderNames.CABLE_ID;
    /** Cable: the action precedence, empty if unknown. */
    public static final String PRECEDENCE = HeaderNames.PRECEDENCE;
    /** Cable: the level of its label. */
    public static final String CLASSIFICATION = HeaderNames.CLASSIFICATION;
    /**
     * Cable: the TAGS codes, separated by commas. Codes of persons, and codes that are in no table, are left out: a name
     * may stand in them.
     */
    public static final String TAGS = HeaderNames.TAGS;
    /** The raw records of the cable or the record of a lane: {@code topic-partition@offset}, separated by commas. */
    public static final String ORIGIN = HeaderNames.ORIGIN;

    /** Cable, withdrawal: the time of writing, ISO 8601. The timestamp of the record is the receive time of its last part. */
    public static final String WRITTEN_AT = HeaderNames.WRITTEN_AT;

    /** Withdrawal: the reason. A cable does not have this header. */
    public static final String WITHDRAWAL = HeaderNames.WITHDRAWAL;

    /** Cable, withdrawal, event: the version of CloudEvents. {@link CloudEvents} writes this header and those that follow. */
    public static final String CE_SPECVERSION = HeaderNames.CE_SPECVERSION;

    public static final String CE_ID = HeaderNames.CE_ID;
    public static final String CE_SOURCE = HeaderNames.CE_SOURCE;
    public static final String CE_TYPE = HeaderNames.CE_TYPE;
    public static final String CE_TIME = HeaderNames.CE_TIME;
    public static final String CE_SUBJECT = HeaderNames.CE_SUBJECT;
    public static final String CONTENT_TYPE = HeaderNames.CONTENT_TYPE;

    /** Raw record and what comes of it: its trace, W3C Trace Context. */
    public static final String TRACEPARENT = HeaderNames.TRACEPARENT;
    /** Raw record, record of a lane, dead letter, event: what tracing systems added to the trace. The sender wrote it: no cable has it. */
    public static final String TRACESTATE = "tracestate";

    /** Record of a lane and its results: present on a heartbeat; the label of its lane. */
    public static final String HEARTBEAT = "heartbeat";

    /** Relation record in a lane: the effect of one message on another. */
    public static final String RELATION = "relation";
    /** Relation record: the message that states the relation. */
    public static final String RELATION_SOURCE = "relation-source";

    /** Record that one lane sends to the other: the joined label of a message. */
    public static final String JOINED_LABEL = "joined-label";
    /** Record that one lane sends to the other: the topics on which it overwrote the cable, by their names in the policy. */
    public static final String OVERWRITTEN = "overwritten";

    /** Dead letter: a code from the closed list. */
    public static final String REASON = "cables.reason";
    /** Dead letter: the detail of the reason. */
    public static final String DETAIL = "cables.detail";
    /** Dead letter: the position of its raw record (names of KIP-1034). */
    public static final String ERROR_TOPIC = "__streams.errors.topic";

    public static final String ERROR_PARTITION = "__streams.errors.partition";
    public static final String ERROR_OFFSET = "__streams.errors.offset";
    /** Dead letter: the class of the exception, if one was the cause. */
    public static final String ERROR_EXCEPTION = "__streams.errors.exception";

    /** Dead letter by reference: the size in bytes of the value that stays at its origin. */
    public static final String DEAD_SIZE = "cables.size";
    /** Dead letter by reference: the SHA-256 digest of the value that stays at its origin, in hexadecimal digits. */
    public static final String DEAD_DIGEST = "cables.digest";

    /** Raw record of a replay, for people: the position of the dead letter. */
    public static final String REPLAY_OF = "replay-of";
    /** The number of the replay, from 1. */
    public static final String REPLAY_NUMBER = "replay-n";
    /** Raw record of a replay, or fed again: the operator who requested it. Version of a reference table: the user who applied it. */
    public static final String OPERATOR = "operator";

    /** Raw record from a container: the name of the container. */
    public static final String SOURCE = "source-name";
    /** Raw record from a container: the number of the row, from 1. */
    public static final String SOURCE_ROW = "source-row";
    /** Raw record, its record in a lane, and dead letter: the id that the source states beside the text. */
    public static final String STATED_ID = "stated-id";
    /** The date that the source states beside the text. */
    public static final String STATED_DATE = "stated-date";
    /** The classification and captions that the source states beside the text, separated by semicolons. */
    public static final String STATED_CLASSIFICATION = "stated-classification";
    /** The year that the source states, for a text without one. */
    public static final String STATED_YEAR = "stated-year";

    /** Raw record that is read again, and its records in lanes: the identity of the message. */
    public static final String REREAD = "reread-of";

    /** Cable that a backfill put into a feed, and the order for it in a lane: the id of the backfill. */
    public static final String BACKFILL = HeaderNames.BACKFILL;
    /** Order of a backfill in a lane: the name of the feed. */
    public static final String BACKFILL_FEED = "backfill-feed";
    /** Order of a backfill in a lane: the record of the cable, which is no transmission. */
    public static final String BACKFILL_CABLE = "backfill-cable";
    /** Order of a backfill in a lane: the timestamp of the cable, in milliseconds. */
    public static final String BACKFILL_TIME = "backfill-time";

    /** Record of a level: the name of its feed. {@link FeedAddress} writes and reads this header and the next. */
    static final String FEED = "feed";
    /** Record of a level: the timestamp that it has in its feed, in milliseconds. */
    static final String FEED_TIME = "feed-time";

    /** Raw record of a verification: the seed and the number of the transmission. */
    public static final String VERIFICATION = "verification";

    static final String SEPARATOR = ",";
    /** The separator of classifications and captions in a statement. */
    private static final String STATEMENTS = ";";

    private static final int LONGEST_STATED = 200;

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

    /** The headers of a published cable, without those of another writing. */
    static RecordHeaders ofCable(Headers published) {
        RecordHeaders headers = new RecordHeaders();
        for (String name : List.of(CABLE_ID, PRECEDENCE, CLASSIFICATION, TAGS, ORIGIN)) {
            put(headers, name, text(published, name));
        }
        TraceContext.read(published).putParent(headers);
        return headers;
    }

    /** The headers of a withdrawal. They disclose no more than the reason does. */
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

    /** Puts the statements of the source beside a text. */
    public static void put(Headers headers, Stated stated) {
        putStated(headers, STATED_ID, stated.id());
        putStated(headers, STATED_DATE, stated.date());
        putStated(headers, STATED_CLASSIFICATION, stated.classification());
        putStated(headers, STATED_YEAR, stated.year() == null ? null : Integer.toString(stated.year()));
    }

    private static void putStated(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            put(headers, name, value);
        }
    }

    /** The statements of the source beside a text. A year that is not four digits is absent. */
    public static Stated stated(Headers headers) {
        if (!has(headers, STATED_ID)
                && !has(headers, STATED_DATE)
                && !has(headers, STATED_CLASSIFICATION)
                && !has(headers, STATED_YEAR)) {
            return Stated.NOTHING;
        }
        String year = text(headers, STATED_YEAR);
        return new Stated(
                statedText(headers, STATED_ID),
                statedText(headers, STATED_DATE),
                statedClassification(headers),
                year.length() == 4 && year.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.valueOf(year) : null);
    }

    private static @Nullable String statedText(Headers headers, String name) {
        String value = text(headers, name);
        return value.isEmpty() ? null : value.substring(0, Math.min(value.length(), LONGEST_STATED));
    }

    /**
     * The values of all headers of the name, as each of them counts. A long one is not cut: it is one marking after the
     * other, and the last one counts as much as the first.
     */
    private static @Nullable String statedClassification(Headers headers) {
        StringJoiner values = new StringJoiner(STATEMENTS);
        for (Header header : headers.headers(STATED_CLASSIFICATION)) {
            if (header.value() != null && header.value().length > 0) {
                values.add(new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return values.length() == 0 ? null : MarkingText.builtIn().bounded(values.toString());
    }

    public static void put(Headers headers, String name, String value) {
        put(headers, name, value.getBytes(StandardCharsets.UTF_8));
    }

    public static void put(Headers headers, String name, byte[] value) {
        headers.add(name, value);
    }

    public static boolean has(Headers headers, String name) {
        return headers.lastHeader(name) != null;
    }

    /** The last value of a header, empty if there is none. */
    public static String text(Headers headers, String name) {
        byte[] value = value(headers, name);
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    /** The last value of a header, {@code null} if there is none. */
    public static byte @Nullable [] value(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : header.value();
    }

    /** All headers as text; the last one of each name. */
    public static Map<String, String> all(Headers headers) {
        Map<String, String> all = new TreeMap<>();
        for (Header header : headers) {
            all.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return all;
    }

    /** The raw records of a cable or a record of a lane; empty without such a header. */
    public static List<String> origins(Headers headers) {
        String origins = text(headers, ORIGIN);
        return origins.isEmpty() ? List.of() : List.of(origins.split(SEPARATOR));
    }

    /** Position of the record with the bytes of a dead letter, empty if its headers name none. */
    public static String deadOrigin(Headers headers) {
        String partition = text(headers, ERROR_PARTITION);
        String offset = text(headers, ERROR_OFFSET);
        return RecordPosition.parse(text(headers, ERROR_TOPIC), partition, offset)
                .map(RecordPosition::toString)
                .orElse("");
    }

    private static String tags(Cable cable) {
        return cable.getTags().stream()
                .filter(tag -> tag.getKind() != TagKind.PERSON && tag.getKind() != TagKind.UNKNOWN)
                .map(Tag::getCode)
                .collect(Collectors.joining(SEPARATOR));
    }

    private static String origins(Message message) {
        return message.transmissions().stream()
                .map(RawTransmission::origin)
                .distinct()
                .collect(Collectors.joining(SEPARATOR));
    }
}
