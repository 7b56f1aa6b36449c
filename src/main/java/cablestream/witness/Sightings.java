package cablestream.witness;

import java.util.ArrayList;
import java.util.List;

/**
 * What can be seen on a transmission: each different marking once, with the line on which it stands first. Of more than {@value #MOST} the
 * rest is one sighting, the last, that says what all of them say together: so the cost is bounded and nothing is lost.
 */
final class Sightings {
    static final int MOST = 64;

    private final List<Sighting> list = new ArrayList<>(8);

    void add(Sighting sighting) {
        for (Sighting known : list) {
            if (known.saysAs(sighting)) {
                return;
            }
        }
        if (list.size() < MOST) {
            list.add(sighting);
        } else {
            list.set(MOST - 1, list.get(MOST - 1).and(sighting));
        }
    }

    List<Sighting> list() {
        return List.copyOf(list);
    }
}
