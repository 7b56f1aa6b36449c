package cablestream.app.asyncapi;

import static java.util.Map.entry;

import cablestream.avro.Classification;
import cablestream.avro.WithdrawalReason;
import cablestream.intake.DeadReason;
import cablestream.kafka.CableHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The meanings of the headers for programs, and the values of those that have a closed list. */
final class HeaderMeanings {
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            entry(CableHeaders.CABLE_ID, "Id of the cable."),
            entry(CableHeaders.PRECEDENCE, "Action precedence, such as IMMEDIATE; empty if unknown."),
            entry(CableHeaders.CLASSIFICATION, "Level of the label."),
            entry(CableHeaders.TAGS, "TAGS separated by commas, without persons and TAGS that are in no table."),
            entry(CableHeaders.ORIGIN, "Positions of the raw records, topic-partition@offset, separated by commas."),
            entry(CableHeaders.WRITTEN_AT, "Time of writing, ISO 8601, UTC."),
            entry(CableHeaders.WITHDRAWAL, "Reason of the withdrawal. No cable has this header."),
            entry(CableHeaders.BACKFILL, "Backfill that put the cable into the feed."),
            entry(CableHeaders.CE_SPECVERSION, "Version of CloudEvents."),
            entry(CableHeaders.CE_ID, "Id of the record, unique within ce_source."),
            entry(CableHeaders.CE_SOURCE, "The deployment, a URI reference."),
            entry(CableHeaders.CE_TYPE, "Type of the record, with its version."),
            entry(CableHeaders.CE_TIME, "Timestamp of the record, RFC 3339, UTC."),
            entry(CableHeaders.CE_SUBJECT, "Id of the cable, or key of the event."),
            entry(CableHeaders.CONTENT_TYPE, "Media type of the value."),
            entry(CableHeaders.TRACEPARENT, "Trace of the transmission, W3C Trace Context."),
            entry(CableHeaders.TRACESTATE, "What tracing systems added to the trace, W3C Trace Context."),
            entry(CableHeaders.REASON, "Reason from the closed list."),
            entry(CableHeaders.DETAIL, "One sentence: what was found or missing. Never message text."),
            entry(CableHeaders.ERROR_TOPIC, "Topic of the record with the bytes."),
            entry(CableHeaders.ERROR_PARTITION, "Its partition."),
            entry(CableHeaders.ERROR_OFFSET, "Its offset."),
            entry(CableHeaders.ERROR_EXCEPTION, "Class of the exception; absent if there was none."),
            entry(CableHeaders.DEAD_SIZE, "Size of the bytes, which stay in the record that the origin names."),
            entry(CableHeaders.DEAD_DIGEST, "SHA-256 digest of these bytes, in hexadecimal digits."),
            entry(CableHeaders.VERIFICATION, "Seed and number of a transmission that verify sent."),
            entry(CableHeaders.REPLAY_OF, "Dead letter that was replayed."),
            entry(CableHeaders.REPLAY_NUMBER, "Number of the replay, from 1."),
            entry(
                    CableHeaders.OPERATOR,
                    "Operator who requested the replay, fed a raw record again, or asked for missing numbers; user who applied the version."),
            entry(CableHeaders.SOURCE, "Container that the text came from."),
            entry(CableHeaders.SOURCE_ROW, "Row of the container, from 1."),
            entry(CableHeaders.STATED_ID, "Id that a container states beside the text."),
            entry(CableHeaders.STATED_DATE, "Date that a container states beside the text."),
            entry(
                    CableHeaders.STATED_CLASSIFICATION,
                    "Level and captions that a container states beside the text, separated by semicolons. It can raise the label."),
            entry(CableHeaders.STATED_YEAR, "Year, four digits, for a text without one."),
            entry(CableHeaders.REREAD, "Identity of the message whose text is to be read again."));

    private HeaderMeanings() {}

    /** @throws IllegalArgumentException if the header has no meaning for programs */
    static String of(String header) {
        String meaning = MEANINGS.get(header);
        if (meaning == null) {
            throw new IllegalArgumentException("the header " + header + " has no meaning here");
        }
        return meaning;
    }

    /** The values of a header with a closed list; empty for all others. */
    static List<String> values(String header) {
        if (header.equals(CableHeaders.CLASSIFICATION)) {
            return names(Classification.values());
        }
        if (header.equals(CableHeaders.WITHDRAWAL)) {
            return names(WithdrawalReason.values()).stream()
                    .filter(reason -> !reason.equals(WithdrawalReason.UNKNOWN.name()))
                    .toList();
        }
        return header.equals(CableHeaders.REASON) ? names(DeadReason.values()) : List.of();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
