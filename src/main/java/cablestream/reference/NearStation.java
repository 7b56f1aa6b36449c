package cablestream.reference;

import cablestream.cable.CableId;
import cablestream.text.EditDistance;
import java.util.Map;
import java.util.Optional;

/**
 * A possible meaning of a garbled name, among the stations that the cable gives evidence for.
 *
 * @param station the station
 * @param cost    distance of the name from the station's name, less the weight of the evidence
 */
record NearStation(Station station, int cost) {
    /** More than any name that is near. */
    static final int TOO_FAR = 100;

    private static final char LOST = 'Q';
    private static final int ONE_ERROR = 2;
    private static final int TWO_ERRORS = 4;
    private static final int TWO_ERRORS_FROM = 7;
    private static final int SHORTEST = 3;

    /** The nearest one; empty if none is near, or two are equally. */
    static Optional<NearStation> of(String name, Map<Station, Integer> evidence) {
        NearStation best = null;
        boolean single = true;
        for (Map.Entry<Station, Integer> each : evidence.entrySet()) {
            int cost = cost(name, each.getKey().name()) - each.getValue();
            if (best == null || cost < best.cost) {
                best = new NearStation(each.getKey(), cost);
                single = true;
            } else if (cost == best.cost) {
                single = false;
            }
        }
        return single && best != null && best.cost < TOO_FAR / 2 ? Optional.of(best) : Optional.empty();
    }

    /**
     * The distance: 0 for the name itself, 1 for its city alone, and more with each error; a Q stands for one or two lost
     * letters.
     */
    private static int cost(String written, String name) {
        String garbled = CableId.joined(written);
        String joined = CableId.joined(name);
        if (garbled.equals(joined)) {
            return 0;
        }
        if (name.endsWith(" " + written) || lostLetters(garbled, joined)) {
            return 1;
        }
        if (garbled.length() < SHORTEST || Math.abs(garbled.length() - joined.length()) > 2) {
            return TOO_FAR;
        }
        int errors = EditDistance.errors(garbled, joined);
        int lost = garbled.indexOf(LOST) >= 0 && joined.indexOf(LOST) < 0 ? 1 : 0;
        int wrong = errors - lost;
        boolean twice = wrong == 2 && Math.min(garbled.length(), joined.length()) >= TWO_ERRORS_FROM;
        return wrong == 0 ? lost : wrong == 1 ? lost + ONE_ERROR : twice ? lost + TWO_ERRORS : TOO_FAR;
    }

    /** Whether a name is another one with a Q in place of one letter or two. */
    static boolean lostLetters(String garbled, String name) {
        int lost = garbled.indexOf(LOST);
        int more = name.length() - garbled.length();
        return lost >= 0
                && (more == 0 || more == 1)
                && name.startsWith(garbled.substring(0, lost))
                && name.endsWith(garbled.substring(lost + 1));
    }
}
