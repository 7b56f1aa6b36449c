package cablestream.verify;

import cablestream.avro.Label;
import cablestream.cable.Classification;
import cablestream.route.Clearance;
import java.util.Set;

/**
 * The label of a record, held against a clearance without asking the guard.
 *
 * @param classification level
 * @param restrictions   captions that readers must hold
 * @param permissions    captions that a topic may ask for
 * @param inDoubt        whether it cannot be relied on
 */
public record MarkedLabel(
        Classification classification, Set<String> restrictions, Set<String> permissions, boolean inDoubt) {
    public MarkedLabel {
        restrictions = Set.copyOf(restrictions);
        permissions = Set.copyOf(permissions);
    }

    static MarkedLabel of(Label label) {
        return new MarkedLabel(
                Classification.valueOf(label.getClassification().name()),
                Set.copyOf(label.getRestrictions()),
                Set.copyOf(label.getPermissions()),
                !label.getReasons().isEmpty());
    }

    /** Whether a topic with this clearance may carry it. */
    boolean isWithin(Clearance clearance) {
        return !inDoubt
                && classification.compareTo(clearance.level()) <= 0
                && restrictions.stream().allMatch(clearance::holds)
                && permissions.containsAll(clearance.requires());
    }
}
