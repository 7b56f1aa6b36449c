package cablestream.streams;

import cablestream.assemble.Arrival;
import cablestream.assemble.Copy;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.intake.RawTransmission;
import cablestream.kafka.RecordPosition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Texts that were published, read again from where they were received. */
final class PublishedTexts implements AutoCloseable {
    private final Intake intake;
    private final RawRecordReader recall;
    private final Set<RecordPosition> missing = new LinkedHashSet<>();

    PublishedTexts(Intake intake, RawRecordReader recall) {
        this.intake = intake;
        this.recall = recall;
    }

    /** The transmissions of a published text; empty if one of them is no longer kept. */
    Optional<List<RawTransmission>> of(List<Copy> copies) {
        List<RawTransmission> transmissions = new ArrayList<>();
        for (Copy copy : copies) {
            RecordPosition origin = RecordPosition.read(copy.origin());
            recall.raw(origin)
                    .flatMap(raw -> transmission(raw, copy))
                    .ifPresentOrElse(transmissions::add, () -> missing.add(origin));
        }
        return transmissions.size() == copies.size() ? Optional.of(transmissions) : Optional.empty();
    }

    /** The one that is meant, of several that were run together in one record. */
    private Optional<RawTransmission> transmission(RawRecordReader.Raw raw, Copy copy) {
        return intake.admit(raw.bytes(), raw.stated()).stream()
                .filter(Admission.Admitted.class::isInstance)
                .map(admission -> Arrival.of((Admission.Admitted) admission, copy.origin(), raw.receivedAt()))
                .filter(arrival -> arrival.fingerprint().equals(copy.fingerprint()))
                .map(Arrival::transmission)
                .findFirst();
    }

    /** The positions of records that are no longer kept, since this was asked last. */
    Set<RecordPosition> takeMissing() {
        Set<RecordPosition> taken = new LinkedHashSet<>(missing);
        missing.clear();
        return taken;
    }

    @Override
    public void close() {
        recall.close();
    }
}
