package cablestream.normalize;

import cablestream.cable.CableId;
import cablestream.cable.Correction;
import cablestream.cable.FaultCode;
import cablestream.cable.Reference;
import cablestream.cable.TwoDigitYear;
import cablestream.parse.Telegram;
import cablestream.reference.Station;
import cablestream.reference.Stations;
import cablestream.reference.Stations.Found;
import cablestream.reference.Stations.Match;
import cablestream.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ids of references by the names that the stations table has. A cable's reference to itself is a page line misread. */
final class ReferenceNormalizer {
    private static final String AIRGRAM = "-A";
    private static final int YEAR_DIGITS = 2;

    private final Stations stations;
    private final PostEvidence posts;

    ReferenceNormalizer(Stations stations, PostEvidence posts) {
        this.stations = stations;
        this.posts = posts;
    }

    /**
     * @param id      id of the cable itself
     * @param station sending post, {@code null} if unknown
     */
    List<Reference> of(Telegram telegram, String id, @Nullable String station, NormalizationFaults faults) {
        List<Reference> written = telegram.opening().references();
        List<Reference> canonical = new ArrayList<>(written.size());
        Evidence evidence = new Evidence(telegram, station);
        for (int i = 0; i < written.size(); i++) {
            Reference each = written.get(i);
            String meant = each.id() == null
                    ? null
                    : id(each.id(), "references[" + i + "]", "reference " + (i + 1), evidence, faults);
            if (meant != null && meant.equals(id)) {
                faults.add(FaultCode.REFERENCE_UNRESOLVED, "references[" + i + "]", "the cable itself; left out");
            } else {
                canonical.add(new Reference(each.label(), each.kind(), meant, each.text()));
            }
        }
        return canonical;
    }

    /** The cable that a corrected copy names, likewise. */
    @Nullable
    Correction correction(Telegram telegram, @Nullable String station, NormalizationFaults faults) {
        Correction written = telegram.opening().correction();
        return written == null || written.of() == null
                ? written
                : new Correction(
                        written.reason(),
                        id(written.of(), "correction", "corrected copy", new Evidence(telegram, station), faults));
    }

    /** {@code 09TESTVILE88} as {@code 09TESTVILLE88}; an id of another shape stays as it is. */
    private String id(String written, String field, String what, Evidence evidence, NormalizationFaults faults) {
        int serial = written.length();
        while (serial > 0 && Character.isDigit(written.charAt(serial - 1))) {
            serial--;
        }
        boolean airgram = written.startsWith(AIRGRAM, serial - AIRGRAM.length());
        int end = airgram ? serial - AIRGRAM.length() : serial;
        if (end <= YEAR_DIGITS) {
            return written;
        }
        String name = written.substring(YEAR_DIGITS, end);
        Found found = evidence.match(name).orElse(null);
        if (found == null) {
            if (!evidence.isOwn(name)) {
                faults.add(FaultCode.POST_UNKNOWN, field, what);
            }
            return written;
        }
        if (found.match() == Match.FUZZY) {
            faults.add(FaultCode.POST_FUZZY, field, what);
        }
        int year = TwoDigitYear.fullYear(Ascii.number(written, 0, YEAR_DIGITS));
        Station station = stations.inForce(found.station(), year);
        return written.substring(0, YEAR_DIGITS) + CableId.joined(station.name()) + written.substring(end);
    }

    /** Looked up only for names that no table has. */
    private final class Evidence {
        private final Telegram telegram;
        private final @Nullable String station;
        private @Nullable Map<Station, Integer> posts;

        Evidence(Telegram telegram, @Nullable String station) {
            this.telegram = telegram;
            this.station = station;
        }

        Optional<Found> match(String name) {
            Optional<Found> alone = stations.match(name);
            boolean sure = alone.isPresent() && alone.get().match() != Match.FUZZY;
            return sure ? alone : stations.match(name, posts());
        }

        /** Whether an unknown name is the one of the own post: that is written twice. */
        boolean isOwn(String name) {
            return station != null && CableId.joined(station).equals(name);
        }

        private Map<Station, Integer> posts() {
            Map<Station, Integer> known = posts;
            if (known == null) {
                known = ReferenceNormalizer.this.posts.ofReferences(telegram, station, listed());
                posts = known;
            }
            return known;
        }

        private List<Station> listed() {
            List<Station> listed = new ArrayList<>();
            for (Reference each : telegram.opening().references()) {
                String id = each.id();
                if (id != null && id.length() > YEAR_DIGITS) {
                    int end = YEAR_DIGITS;
                    while (end < id.length() && !Ascii.isDigit(id.charAt(end))) {
                        end++;
                    }
                    stations.match(id.substring(YEAR_DIGITS, end))
                            .filter(found -> found.match() != Match.FUZZY)
                            .ifPresent(found -> listed.add(found.station()));
                }
            }
            return listed;
        }
    }
}
