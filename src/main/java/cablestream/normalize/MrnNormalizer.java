package cablestream.normalize;

import cablestream.cable.CableId;
import cablestream.cable.FaultCode;
import cablestream.parse.Telegram;
import cablestream.reference.Names;
import cablestream.reference.Station;
import cablestream.reference.Stations;
import cablestream.reference.Stations.Found;
import cablestream.reference.Stations.Match;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The message reference number (FL12) with its post as the stations table has it. */
final class MrnNormalizer {
    private final Stations stations;
    private final PostEvidence posts;

    MrnNormalizer(Stations stations, PostEvidence posts) {
        this.stations = stations;
        this.posts = posts;
    }

    /**
     * The post of the number, by the name that it has in the year of the cable. A garbled one is what the originator (FL6) and the routing
     * indicator (FL3) speak for; where it is missing, the originator tells it.
     */
    @Nullable
    String station(Telegram telegram, int year, NormalizationFaults faults) {
        String written = telegram.opening().station();
        Station originator = posts.originator(telegram);
        if (written == null || CableId.joined(written).isEmpty()) {
            return originator == null ? null : originator.name();
        }
        Found found = match(written, originator, telegram).orElse(null);
        if (found == null) {
            if (!isOfOriginator(written, telegram.address().originator())) {
                faults.add(FaultCode.POST_UNKNOWN, "station", "reference number");
            }
            return Names.spaced(written);
        }
        if (found.match() == Match.FUZZY) {
            faults.add(FaultCode.POST_FUZZY, "station", "reference number");
        }
        Station station = stations.inForce(found.station(), year);
        if (originator != null && !stations.inForce(originator, year).equals(station)) {
            faults.add(FaultCode.POSTS_DISAGREE, "station", "the originator is another post");
        }
        return station.name();
    }

    /** Most names need no evidence. */
    private Optional<Found> match(String written, @Nullable Station originator, Telegram telegram) {
        Optional<Found> alone = stations.match(written);
        boolean agreed = alone.isPresent() && alone.get().station().equals(originator);
        return agreed ? alone : stations.match(written, posts.ofOwnPost(telegram, originator));
    }

    /** Whether FL6 has the same unknown name. */
    private static boolean isOfOriginator(String written, @Nullable String originator) {
        return originator != null && CableId.joined(originator).endsWith(CableId.joined(written));
    }
}
