package cablestream.label;

import cablestream.cable.Classification;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sum of all marks on a message: a point in the lattice of levels, restrictions and permissions.
 *
 * @param classification least upper bound of all marks
 * @param restrictions   captions that a reader must hold: {@code EXDIS}
 * @param permissions    captions that a topic may require: {@code SIPDIS}
 * @param doubts         reasons why it fails closed: unreadable or contradictory marks, the gravest first; empty for a good
 *                       label
 */
public record Label(
        Classification classification, Set<String> restrictions, Set<String> permissions, List<Doubt> doubts) {
    public Label {
        restrictions = Collections.unmodifiableSet(new TreeSet<>(restrictions));
        permissions = Collections.unmodifiableSet(new TreeSet<>(permissions));
        doubts = doubts.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(doubts));
    }

    /** The least label that is at least as strict as both. It permits only what both permit. */
    public Label or(Label other) {
        Set<String> restricted = new TreeSet<>(restrictions);
        restricted.addAll(other.restrictions);
        Set<String> permitted = new TreeSet<>(permissions);
        permitted.retainAll(other.permissions);
        EnumSet<Doubt> doubted = EnumSet.noneOf(Doubt.class);
        doubted.addAll(doubts);
        doubted.addAll(other.doubts);
        return new Label(classification.or(other.classification), restricted, permitted, List.copyOf(doubted));
    }

    /**
     * This label raised to another's level, restrictions and doubts. Permissions stay: a single transmission, such as a
     * section or a copy, shows the restrictions of a message, but not all of its permissions.
     */
    public Label raisedBy(Label other) {
        return or(new Label(other.classification, other.restrictions, permissions, other.doubts));
    }

    /** Whether another label has a lower level or lacks a restriction, whatever is doubted. */
    public boolean loweredBy(Label other) {
        return other.classification.compareTo(classification) < 0 || !other.restrictions.containsAll(restrictions);
    }
}
