package cablestream.trace;

import java.time.Instant;
import java.util.List;

/**
 * The history of one cable, or of one text that did not become a cable.
 *
 * @param id    id of the cable; the position of the raw record if the text is no cable
 * @param steps steps in the order in which they happened
 */
public record CableHistory(String id, List<Step> steps) {
    public CableHistory {
        steps = List.copyOf(steps);
    }

    /**
     * An event in the history.
     *
     * @param at     time of the event
     * @param what   name in a few words: {@code received}, {@code published}, {@code written to feed politics},
     *               {@code kept from feed web}
     * @param where  position of the record that shows it, {@code cables.raw-2@42}
     * @param detail further facts, never message text; empty if there are none
     */
    public record Step(Instant at, String what, String where, String detail) {}
}
