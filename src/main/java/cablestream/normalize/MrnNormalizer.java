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

    MrnNormalizer(Stations stations) {
        this.stations = stations;
    }

    /** The post of the number, by the name that it has in the year of the cable; where that is missing, the post that the originator's name (FL6) tells. */
    @Nullable
    String station(Telegram telegram, int year, NormalizationFaults faults) {
        String written = telegram.opening().station();
        if (written == null || CableId.joined(written).isEmpty()) {
            String originator = telegram.address().originator();
            return originator == null
                    ? null
                    : stations.find(originator).map(Station::name).orElse(null);
        }
        Optional<Found> found = stations.match(written);
        if (found.isEmpty()) {
            return Names.spaced(written);
        }
        if (found.get().match() == Match.FUZZY) {
            faults.add(FaultCode.POST_FUZZY, "station", "reference number");
        }
        return stations.inForce(found.get().station(), year).name();
    }
}
