package cablestream.normalize;

import cablestream.cable.CableId;
import cablestream.cable.FaultCode;
import cablestream.cable.Reference;
import cablestream.reference.Stations;
import cablestream.reference.Stations.Found;
import cablestream.reference.Stations.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ids of references by the names that the stations table has. A cable's reference to itself is a page line misread. */
final class ReferenceNormalizer {
    private static final String AIRGRAM = "-A";
    private static final int YEAR_DIGITS = 2;

    private final Stations stations;

    ReferenceNormalizer(Stations stations) {
        this.stations = stations;
    }

    List<Reference> of(List<Reference> written, String own, Faults faults) {
        List<Reference> canonical = new ArrayList<>(written.size());
        for (Reference each : written) {
            String id = each.id() == null ? null : id(each.id(), canonical.size(), faults);
            if (id == null || !id.equals(own)) {
                canonical.add(new Reference(each.label(), each.kind(), id, each.text()));
            }
        }
        return canonical;
    }

    /** {@code 09TESTVILE88} as {@code 09TESTVILLE88}; an id of another shape stays as it is. */
    private String id(String written, int index, Faults faults) {
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
            faults.add(FaultCode.POST_FUZZY, "references[" + index + "]", "reference " + (index + 1));
        }
        return written.substring(0, YEAR_DIGITS)
                + CableId.joined(found.get().station().name())
                + written.substring(end);
    }
}
