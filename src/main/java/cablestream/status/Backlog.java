package cablestream.status;

import cablestream.avro.Precedence;
import cablestream.intake.Admission;
import cablestream.intake.Heartbeat;
import cablestream.intake.Intake;
import cablestream.kafka.LaneRecords;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
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
        Instant receivedAt = Instant.ofEpochMilli(record.timestamp());
        for (Admission admission : transmissions(record, lane, intake)) {
            oldest.merge(precedence(admission), receivedAt, (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    /** The transmissions in a record; none if it is internal, or a heartbeat. */
    static List<Admission> transmissions(ConsumerRecord<byte[], byte[]> record, boolean lane, Intake intake) {
        byte[] raw = record.value();
        return (lane ? internal(record) : raw != null && Heartbeat.read(raw).isPresent())
                ? List.of()
                : intake.admit(raw);
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

    static Precedence precedence(Admission admission) {
        return admission instanceof Admission.Admitted admitted
                ? PrecedenceName.of(admitted.heading().precedence())
                : Precedence.UNKNOWN;
    }
}
