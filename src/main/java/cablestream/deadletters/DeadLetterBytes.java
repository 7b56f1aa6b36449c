package cablestream.deadletters;

import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.LogReader;
import cablestream.kafka.RecordPosition;
import cablestream.text.Sha256;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The bytes of dead letters. A dead letter by reference is read from its origin: the whole record, or, if several
 * transmissions were merged in the record, the one with the same digest.
 */
final class DeadLetterBytes {
    private static final byte[] NOTHING = {};

    private final LogReader log;
    private final Intake intake;

    DeadLetterBytes(LogReader log, Intake intake) {
        this.log = log;
        this.intake = intake;
    }

    /** @throws RepairRefused if they are no longer kept */
    byte[] of(ConsumerRecord<byte[], byte[]> letter) {
        String digest = CableHeaders.text(letter.headers(), CableHeaders.DEAD_DIGEST);
        if (digest.isEmpty()) {
            return letter.value() == null ? NOTHING : letter.value();
        }
        String origin = CableHeaders.deadOrigin(letter.headers());
        return RecordPosition.parse(origin)
                .flatMap(log::at)
                .flatMap(record -> content(record.value() == null ? NOTHING : record.value(), digest))
                .orElseThrow(() -> new RepairRefused("the bytes of the dead letter at " + RecordPosition.of(letter)
                        + " are no longer kept: they were at " + origin
                        + ", and are older than the retention of that topic"));
    }

    private Optional<byte[]> content(byte[] record, String digest) {
        Stream<byte[]> transmissions = intake.admit(record).stream().map(Admission::raw);
        return Stream.concat(Stream.of(record), transmissions)
                .filter(part -> Sha256.hex(part).equals(digest))
                .findFirst();
    }
}
