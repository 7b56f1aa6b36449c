package cablestream.route;

import cablestream.label.Label;
import java.util.Optional;

/** Says whether a topic may carry a cable: its clearance must dominate the label. A label in doubt dominates everything. */
final class Guard {
    private Guard() {}

    /** Why not, or nothing if it may. */
    static Optional<String> refuses(Clearance clearance, Label label) {
        if (!label.doubts().isEmpty()) {
            return Optional.of(label.doubts().get(0).name());
        }
        if (!clearance.classification().dominates(label.classification())) {
            return Optional.of("ABOVE_CLEARANCE");
        }
        return label.restrictions().stream()
                .filter(caption -> !clearance.holds(caption))
                .findFirst()
                .map(caption -> "RESTRICTED_BY_CAPTION");
    }
}
