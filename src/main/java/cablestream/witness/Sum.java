package cablestream.witness;

import cablestream.cable.Classification;
import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Portion;
import cablestream.reference.Marking;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The join of the markings that were found on one line. */
final class Sum {
    /** Most sums of a line have none. */
    private Set<String> restrictions = Set.of();

    private @Nullable Classification level;
    private boolean doubtful;

    void add(Marking marking) {
        addLevel(marking.level());
        if (marking.restricts()) {
            restrict(Set.of(marking.name()));
        }
    }

    void add(Run run) {
        add(run.marking());
        run.more().forEach(this::add);
    }

    void add(Portion portion) {
        addLevel(portion.level());
        restrict(portion.restrictions());
        // What may be something else counts by its level; without one there is only the doubt.
        boolean suspect = portion.kind() == Portion.Kind.SUSPECT && portion.level() == null;
        doubtful |= portion.kind() == Portion.Kind.DAMAGED || suspect;
    }

    void add(Sum other) {
        addLevel(other.level);
        restrict(other.restrictions);
        doubtful |= other.doubtful;
    }

    boolean restricts() {
        return !restrictions.isEmpty();
    }

    void doubt() {
        doubtful = true;
    }

    /** Whether there is anything that a label is made of. */
    boolean isEmpty() {
        return level == null && restrictions.isEmpty() && !doubtful;
    }

    SeenMarking at(Position position, int line) {
        return new SeenMarking(position, line, level, restrictions, doubtful);
    }

    private void restrict(Set<String> names) {
        if (!names.isEmpty()) {
            Set<String> all = new HashSet<>(restrictions);
            all.addAll(names);
            restrictions = all;
        }
    }

    private void addLevel(@Nullable Classification other) {
        if (other != null) {
            level = level == null ? other : level.or(other);
        }
    }
}
