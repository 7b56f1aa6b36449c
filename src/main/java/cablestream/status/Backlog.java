package cablestream.status;

import cablestream.avro.Precedence;
import cablestream.intake.Admission;
import cablestream.intake.Heartbeat;
import cablestream.intake.Intake;
import cablestream.kafka.LaneRecords;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The oldest unprocessed transmission of each precedence. It is found among the records after the committed offsets of the
 * applications: an application commits its input and its output together, so a record before the committed offset has an
 * outcome, or waits for sections, and a record after it has none. Of a long backlog only the first records of each
 * partition are read: a precedence that is not among them is younger than these.
 */
final class Backlog {
    private final Intake intake;
    private final Map<Precedence, Instant> oldest = new EnumMap<>(Precedence.class);

    Backlog(Intake intake) {
        this.intake = intake;
    }

    /**
     * A record that was not read yet.
     *
     * @param lane whether it is of a lane: records without a value there are between our own applications, and no transmissions
     */
    void see(ConsumerRecord<byte[], byte[]> record, boolean lane) {
        byte[] raw = record.value();
        if (lane ? internal(record) : raw != null && Heartbeat.read(raw).isPresent()) {
            return;
        }
        Instant receivedAt = Instant.ofEpochMilli(record.timestamp());
        for (Admission admission : intake.admit(raw)) {
            oldest.merge(precedence(admission), receivedAt, (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    private static boolean internal(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null
                || record.value().length == 0
                || LaneRecords.heartbeat(record.headers(), record.key(), record.value())
                        .isPresent();
    }

    Map<Precedence, Instant> oldest() {
        return Map.copyOf(oldest);
    }

    private static Precedence precedence(Admission admission) {
        return admission instanceof Admission.Admitted admitted
                ? PrecedenceName.of(admitted.heading().precedence())
                : Precedence.UNKNOWN;
    }
}
