package cablestream.witness;

import cablestream.cable.Classification;
import cablestream.marking.Portion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen on a transmission: each different marking once, with the line on which it stands first. Of more than {@value #MOST} the
 * rest is one sighting, the last, that says what all of them say together: so the cost is bounded and nothing is lost.
 */
final class Sightings {
    static final int MOST = 64;

    private final List<Sighting> list = new ArrayList<>(8);

    /** What a line says of markings; nothing if that is {@code null} or empty. */
    void add(@Nullable Sum sum, Position position, int line) {
        if (sum != null && !sum.isEmpty()) {
            add(sum.at(position, line));
        }
    }

    void add(@Nullable Portion portion, Position position, int line) {
        if (portion != null) {
            Sum sum = new Sum();
            sum.add(portion);
            add(sum, position, line);
        }
    }

    void addLevel(@Nullable Classification level, Position position, int line) {
        add(new Sighting(position, line, level, Set.of(), false));
    }

    /** Something that cannot be read. */
    void addDoubt(Position position, int line) {
        add(new Sighting(position, line, null, Set.of(), true));
    }

    private void add(Sighting sighting) {
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
