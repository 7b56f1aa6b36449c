package cablestream.enrich;

import cablestream.reference.Caption;
import cablestream.reference.Handling;
import java.util.ArrayList;
import java.util.List;

/**
 * The distribution that the captions of one cable leave.
 *
 * @param handling strictest handling of all of them
 * @param captions captions that a table has, in order
 * @param reason   restricting captions: {@code captions STADIS NOFORN}
 */
record Restriction(Handling handling, List<Found> captions, String reason) {
    static final Restriction NONE = new Restriction(Handling.OPEN, List.of(), "");

    /**
     * A caption of the cable.
     *
     * @param index    among the captions of the cable
     * @param caption  its entry
     * @param handling handling of this caption alone
     */
    record Found(int index, Caption caption, Handling handling) {
        String reason() {
            return "captions[" + index + "] " + caption.name();
        }
    }

    static Restriction of(List<Found> captions) {
        Handling handling = Handling.OPEN;
        StringBuilder reason = new StringBuilder();
        for (Found found : captions) {
            handling = handling.and(found.handling());
            if (!found.handling().isOpen()) {
                reason.append(reason.isEmpty() ? "" : ", ").append(found.reason());
            }
        }
        return new Restriction(handling, List.copyOf(captions), reason.toString());
    }

    /** Captions whose offices control a cable that is restricted in this way. */
    List<Found> controlling() {
        return captions.stream()
                .filter(found -> found.handling().offices() == handling.offices())
                .toList();
    }

    /** Captions that only add offices. */
    List<Found> adding() {
        return captions.stream()
                .filter(found -> found.caption().effect() == Caption.Effect.EXTRA)
                .toList();
    }

    /** Whether captions contradict each other: a permission beside a prohibition, a channel beside exclusive distribution. */
    boolean contradictory() {
        List<Caption.Effect> effects = new ArrayList<>();
        captions.forEach(found -> effects.add(found.caption().effect()));
        boolean permitted = effects.stream().anyMatch(Caption.Effect::permits);
        boolean exclusive =
                effects.contains(Caption.Effect.EXCLUSIVE) || effects.contains(Caption.Effect.NO_DISTRIBUTION);
        return (permitted && handling.web() == Handling.Answer.NO)
                || (exclusive && effects.contains(Caption.Effect.CHANNEL));
    }
}
