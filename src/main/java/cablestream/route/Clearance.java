package cablestream.route;

import cablestream.cable.Classification;
import java.util.Set;

/**
 * What a topic may carry.
 *
 * @param classification highest level
 * @param holds          restricting captions that its readers hold: {@code EXDIS}; {@code *} for all of them
 */
public record Clearance(Classification classification, Set<String> holds) {
    private static final String EVERY = "*";

    public Clearance {
        holds = Set.copyOf(holds);
    }

    /** Whether its readers may see what a caption restricts. */
    boolean holds(String caption) {
        return holds.contains(caption) || holds.contains(EVERY);
    }
}
