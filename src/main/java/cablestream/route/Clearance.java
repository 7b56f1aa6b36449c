package cablestream.route;

import cablestream.cable.Classification;
import java.util.Set;

/**
 * What a topic may carry.
 *
 * @param classification highest level
 * @param holds          restricting captions that its readers hold: {@code EXDIS}
 */
public record Clearance(Classification classification, Set<String> holds) {
    public Clearance {
        holds = Set.copyOf(holds);
    }
}
