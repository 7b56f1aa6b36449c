package cablestream.witness;

import cablestream.cable.Classification;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A marking that is visible on a transmission.
 *
 * @param position     position of the marking
 * @param line         line in the text of the transmission, from 1
 * @param level        level of the marking; {@code null} if it has none
 * @param restrictions names of the markings that restrict: {@code NODIS}
 * @param doubtful     whether a part of it cannot be read
 */
public record SeenMarking(
        Position position, int line, @Nullable Classification level, Set<String> restrictions, boolean doubtful) {
    public SeenMarking {
        restrictions = Collections.unmodifiableSet(new TreeSet<>(restrictions));
    }

    /** Whether another one says the same, wherever it stands on the transmission. */
    boolean saysAs(SeenMarking other) {
        return position == other.position
                && level == other.level
                && doubtful == other.doubtful
                && restrictions.equals(other.restrictions);
    }

    /** A marking that joins both, at the position of this one. */
    SeenMarking and(SeenMarking other) {
        Set<String> both = new TreeSet<>(restrictions);
        both.addAll(other.restrictions);
        Classification higher = level == null ? other.level : other.level == null ? level : level.or(other.level);
        return new SeenMarking(position, line, higher, both, doubtful || other.doubtful);
    }
}
