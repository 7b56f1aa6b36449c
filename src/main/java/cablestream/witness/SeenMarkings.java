package cablestream.witness;

import cablestream.cable.Classification;
import cablestream.marking.Portion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The visible markings of a transmission: each different marking once, with its first line. If there are more than
 * {@value #MOST}, the last one joins all others: so the cost is bounded and nothing is lost.
 */
final class SeenMarkings {
    static final int MOST = 64;

    private final List<SeenMarking> list = new ArrayList<>(8);

    /** Adds the markings of a line; none if {@code sum} is {@code null} or empty. */
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
        add(new SeenMarking(position, line, level, Set.of(), false));
    }

    /** Something that cannot be read. */
    void addDoubt(Position position, int line) {
        add(new SeenMarking(position, line, null, Set.of(), true));
    }

    private void add(SeenMarking marking) {
        for (SeenMarking known : list) {
            if (known.saysAs(marking)) {
                return;
            }
        }
        if (list.size() < MOST) {
            list.add(marking);
        } else {
            list.set(MOST - 1, list.get(MOST - 1).and(marking));
        }
    }

    List<SeenMarking> list() {
        return List.copyOf(list);
    }
}
