package cablestream.normalize;

import cablestream.cable.CableId;
import cablestream.cable.Correction;
import cablestream.cable.FaultCode;
import cablestream.cable.Reference;
import cablestream.reference.Stations;
import cablestream.reference.Stations.Found;
import cablestream.reference.Stations.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ids of references by the names that the stations table has. A cable's reference to itself is a page line misread. */
final class ReferenceNormalizer {
    private static final String AIRGRAM = "-A";
    private static final int YEAR_DIGITS = 2;

    private final Stations stations;

    ReferenceNormalizer(Stations stations) {
        this.stations = stations;
    }

    List<Reference> of(List<Reference> written, String own, NormalizationFaults faults) {
        List<Reference> canonical = new ArrayList<>(written.size());
        for (Reference each : written) {
            int index = canonical.size();
            String id = each.id() == null
                    ? null
                    : id(each.id(), "references[" + index + "]", "reference " + (index + 1), faults);
            if (id == null || !id.equals(own)) {
                canonical.add(new Reference(each.label(), each.kind(), id, each.text()));
            }
        }
        return canonical;
    }

    /** The cable that a corrected copy names, likewise. */
    @Nullable
    Correction of(@Nullable Correction written, NormalizationFaults faults) {
        return written == null || written.of() == null
                ? written
                : new Correction(written.reason(), id(written.of(), "correction", "corrected copy", faults));
    }

    /** {@code 09TESTVILE88} as {@code 09TESTVILLE88}; an id of another shape stays as it is. */
    private String id(String written, String field, String what, NormalizationFaults faults) {
        int serial = written.length();
        while (serial > 0 && Character.isDigit(written.charAt(serial - 1))) {
            serial--;
        }
        boolean airgram = written.startsWith(AIRGRAM, serial - AIRGRAM.length());
        int end = airgram ? serial - AIRGRAM.length() : serial;
        if (end <= YEAR_DIGITS) {
            return written;
        }
        Optional<Found> found = stations.match(written.substring(YEAR_DIGITS, end));
        if (found.isEmpty()) {
            return written;
        }
        if (found.get().match() == Match.FUZZY) {
            faults.add(FaultCode.POST_FUZZY, field, what);
        }
        return written.substring(0, YEAR_DIGITS)
                + CableId.joined(found.get().station().name())
                + written.substring(end);
    }
}
