package cablestream.label;

import cablestream.cable.Classification;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What every mark on a message adds up to: a point in the lattice of levels and restrictions.
 *
 * @param classification least upper bound of all marks
 * @param restrictions   captions that only those may see who hold them: {@code EXDIS}
 * @param permissions    captions without which it may not go where they are asked for: {@code SIPDIS}
 * @param doubts         why it fails closed: marks that cannot be read or contradict each other; empty for a good label
 */
public record Label(
        Classification classification, Set<String> restrictions, Set<String> permissions, List<Doubt> doubts) {
    /** Why a label is not to be relied on. */
    public enum Doubt {
        /** Neither classification line nor security prosign can be read. */
        CLASSIFICATION_UNKNOWN,
        /** Security prosign and classification line contradict each other. */
        MARKS_CONTRADICT,
        /** A paragraph is marked higher than the message. */
        PORTION_ABOVE_BANNER
    }

    public Label {
        restrictions = Collections.unmodifiableSet(new TreeSet<>(restrictions));
        permissions = Collections.unmodifiableSet(new TreeSet<>(permissions));
        doubts = List.copyOf(doubts);
    }
}
