package cablestream.route;

import cablestream.assemble.Message;
import cablestream.label.Doubt;
import cablestream.label.Labelled;
import java.util.List;

/**
 * A telegram with its destinations.
 *
 * @param labelled the telegram
 * @param taken    feeds that carry it, with the clause that matched
 * @param refused  feeds that select it and may not carry it, with the guard's reason
 */
public record Routed(Labelled labelled, List<Decision> taken, List<Decision> refused) {
    public Routed {
        taken = List.copyOf(taken);
        refused = List.copyOf(refused);
    }

    /**
     * One decision.
     *
     * @param feed   name of the feed
     * @param reason clause that matched, or reason of the guard
     */
    public record Decision(String feed, String reason) {}

    /** The message of the cable. */
    public Message message() {
        return labelled.message();
    }

    /** Whether it may go nowhere: no feed, the catch-all included, is cleared for it. */
    public boolean quarantined() {
        return taken.isEmpty();
    }

    /** The reasons of the quarantine, each once; empty if the cable is not quarantined. */
    public List<String> quarantineReasons() {
        if (!quarantined()) {
            return List.of();
        }
        List<Doubt> doubts = labelled.label().doubts();
        return doubts.isEmpty()
                ? refused.stream().map(Decision::reason).distinct().toList()
                : doubts.stream().map(Doubt::name).toList();
    }
}
