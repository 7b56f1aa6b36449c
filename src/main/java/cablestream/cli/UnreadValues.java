package cablestream.cli;

import cablestream.kafka.RecordPosition;
import cablestream.record.ReadValue;
import java.io.PrintWriter;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The values without fields that an option which asks for a field leaves out. They are counted, and the first is explained. */
final class UnreadValues {
    private final PrintWriter err;
    private long count;

    UnreadValues(PrintWriter err) {
        this.err = err;
    }

    /** Counts a value that has no fields. An absent value has none to decode. */
    void see(ConsumerRecord<?, byte @Nullable []> record, ReadValue value) {
        if (record.value() != null && value.record() == null && ++count == 1) {
            err.println(RecordPosition.of(record) + " is left out, as it cannot be decoded: "
                    + Objects.requireNonNullElse(value.problem(), "it is text, and has no fields to choose by")
                    + "; further ones are counted");
        }
    }

    /** Says how many there were, if there were any. */
    void end() {
        if (count > 0) {
            err.println(count + (count == 1 ? " record was" : " records were")
                    + " left out, as the value cannot be decoded");
        }
    }
}
