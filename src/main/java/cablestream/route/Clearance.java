package cablestream.route;

import cablestream.cable.Classification;
import cablestream.label.Label;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The permission of a topic to carry labels, or of a reader to read them: a point in the lattice of labels.
 *
 * @param level    highest level
 * @param holds    restricting captions that its readers hold: {@code EXDIS}; {@code *} for all of them
 * @param requires permitting captions that a cable needs: {@code SIPDIS}
 */
public record Clearance(Classification level, Set<String> holds, Set<String> requires) {
    private static final String EVERY = "*";

    /** The clearance for every label. */
    public static final Clearance EVERYTHING = new Clearance(Classification.TOP_SECRET, Set.of(EVERY), Set.of());

    public Clearance {
        holds = Collections.unmodifiableSet(new TreeSet<>(holds));
        requires = Collections.unmodifiableSet(new TreeSet<>(requires));
    }

    /** Whether the readers may see the cables that a caption restricts. */
    public boolean holds(String caption) {
        return holds.contains(caption) || holds.contains(EVERY);
    }

    /**
     * The reason why a label exceeds this clearance; empty if the clearance dominates the label. Doubts are left to the
     * guard.
     */
    Optional<Refusal> exceededBy(Label label) {
        if (!level.dominates(label.classification())) {
            return Optional.of(Refusal.ABOVE_CLEARANCE);
        }
        if (!label.restrictions().stream().allMatch(this::holds)) {
            return Optional.of(Refusal.RESTRICTED_BY_CAPTION);
        }
        return label.permissions().containsAll(requires) ? Optional.empty() : Optional.of(Refusal.NOT_PERMITTED);
    }

    /** Whether a reader with this clearance may read all that a topic with the other may carry. */
    boolean covers(Clearance topic) {
        return level.dominates(topic.level) && topic.holds.stream().allMatch(this::holds);
    }

    /** The clearance in words: {@code SECRET, holds NOFORN, requires SIPDIS}. */
    @Override
    public String toString() {
        return level
                + (holds.isEmpty() ? "" : ", holds " + String.join(" ", holds))
                + (requires.isEmpty() ? "" : ", requires " + String.join(" ", requires));
    }
}
