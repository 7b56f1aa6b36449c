package cablestream.streams;

import cablestream.assemble.Arrival;
import cablestream.assemble.Copy;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.intake.RawTransmission;
import cablestream.kafka.RecordPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts that were published, read again from where they were received. */
final class PublishedTexts implements AutoCloseable {
    private final Intake intake;
    private final RawRecordReader recall;

    PublishedTexts(Intake intake, RawRecordReader recall) {
        this.intake = intake;
        this.recall = recall;
    }

    /** The transmissions of a text that was published; nothing if one of them is no longer kept. */
    Optional<List<RawTransmission>> of(List<Copy> copies) {
        List<RawTransmission> transmissions = new ArrayList<>();
        for (Copy copy : copies) {
            recall.raw(RecordPosition.read(copy.origin()))
                    .flatMap(raw -> transmission(raw, copy))
                    .ifPresent(transmissions::add);
        }
        return transmissions.size() == copies.size() ? Optional.of(transmissions) : Optional.empty();
    }

    /** The one that is meant, of several that were run together in one record. */
    private Optional<RawTransmission> transmission(RawRecordReader.Raw raw, Copy copy) {
        return intake.admit(raw.bytes()).stream()
                .filter(Admission.Admitted.class::isInstance)
                .map(admission -> Arrival.of((Admission.Admitted) admission, copy.origin(), raw.receivedAt()))
                .filter(arrival -> arrival.fingerprint().equals(copy.fingerprint()))
                .map(Arrival::transmission)
                .findFirst();
    }

    @Override
    public void close() {
        recall.close();
    }
}
