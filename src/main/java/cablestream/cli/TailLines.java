package cablestream.cli;

import cablestream.avro.Cable;
import cablestream.cli.terminal.RecordLine;
import cablestream.record.CableText;
import cablestream.record.ReadValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The lines that {@code tail} prints of a record. */
final class TailLines {
    private final RecordFilter filter;
    private final boolean pretty;
    private final Set<String> raw;
    private final UnreadValues unread;

    /**
     * @param pretty whether cables are printed as text
     * @param raw    topics whose values are raw bytes, and never decoded
     * @param unread counts the values that the filter could not read
     */
    TailLines(RecordFilter filter, boolean pretty, Set<String> raw, UnreadValues unread) {
        this.filter = filter;
        this.pretty = pretty;
        this.raw = Set.copyOf(raw);
        this.unread = unread;
    }

    /** The lines of a record; none if it is not chosen. */
    List<String> of(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        if (!filter.takes(record, () -> counted(record))) {
            return List.of();
        }
        ReadValue value = value(record);
        return pretty && value.record() instanceof Cable cable
                ? apart(CableText.lines(cable))
                : List.of(RecordLine.of(record, value));
    }

    private ReadValue counted(ConsumerRecord<?, byte @Nullable []> record) {
        ReadValue value = value(record);
        unread.see(record, value);
        return value;
    }

    private ReadValue value(ConsumerRecord<?, byte @Nullable []> record) {
        return raw.contains(record.topic()) ? ReadValue.TEXT : ReadValue.of(record.value());
    }

    private static List<String> apart(List<String> lines) {
        List<String> apart = new ArrayList<>(lines);
        apart.add("");
        return apart;
    }
}
