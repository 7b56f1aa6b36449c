package cablestream.kafka;

import cablestream.cable.Lane;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Attributes of CloudEvents 1.0 as headers of a record (binary mode of its Kafka protocol binding). Their values are ids, times and
 * constants, never text of a message: they are on topics that may not carry it. {@code ce_time} is the timestamp of the record, because
 * all records of a source must have their time by one rule, and not every text has a filing time.
 */
public final class CloudEvents {
    /** The types of records. A type gets a new version with a schema that its readers cannot resolve. */
    public enum Type {
        CABLE("cablestream.cable.v1"),
        WITHDRAWAL("cablestream.withdrawal.v1"),
        EVENT("cablestream.event.v1");

        private final String id;
        private final Header header;

        Type(String id) {
            this.id = id;
            this.header = header(CableHeaders.CE_TYPE, id);
        }

        /** The value of {@code ce_type}. */
        public String id() {
            return id;
        }
    }

    /** The version of the specification. */
    public static final String VERSION = "1.0";
    /** The media type of all values. The first bytes of a value show its encoding and its schema. */
    public static final String MEDIA_TYPE = "application/avro";

    private static final String SEPARATOR = ":";

    private final List<Header> constants;

    /** @param source URI reference of this deployment */
    public CloudEvents(String source) {
        this.constants = List.of(
                header(CableHeaders.CE_SPECVERSION, VERSION),
                header(CableHeaders.CE_SOURCE, source),
                header(CableHeaders.CONTENT_TYPE, MEDIA_TYPE));
    }

    /**
     * The id of a revision of a cable. Lanes number revisions separately, and begin again after a message is forgotten: a new message then
     * has another raw record.
     *
     * @param origins value of {@link CableHeaders#ORIGIN}: the first position counts
     */
    public static String ofCable(String cable, Lane lane, int revision, String origins) {
        int end = origins.indexOf(CableHeaders.SEPARATOR);
        return String.join(
                SEPARATOR,
                cable,
                lane.label(),
                Integer.toString(revision),
                end < 0 ? origins : origins.substring(0, end));
    }

    /**
     * The id of the same cable that a backfill puts into a feed: another occurrence, because a reader that drops records with a known id
     * must not drop a cable that comes back after its withdrawal.
     */
    public static String ofBackfilled(String event, String backfill) {
        return event + SEPARATOR + backfill;
    }

    /**
     * The id of a withdrawal.
     *
     * @param destination name of the topic in the policy
     * @param cause       position of the record that led to it, or the time
     */
    public static String ofWithdrawal(String cable, int revision, String destination, String cause) {
        return String.join(SEPARATOR, cable, Integer.toString(revision), destination, cause);
    }

    /** Puts all attributes of a record. */
    public void put(Headers headers, Type type, String id, String subject, long timestamp) {
        constants.forEach(headers::add);
        headers.add(type.header);
        CableHeaders.put(headers, CableHeaders.CE_ID, id);
        CableHeaders.put(headers, CableHeaders.CE_SUBJECT, subject);
        CableHeaders.put(
                headers, CableHeaders.CE_TIME, Instant.ofEpochMilli(timestamp).toString());
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
