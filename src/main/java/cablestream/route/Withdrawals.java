package cablestream.route;

import cablestream.cable.RevisionReason;
import cablestream.label.Label;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The topics that carry a cable and may no longer do so.
 *
 * @param id       id of the cable in these topics
 * @param revision latest revision of the cable: its text, and that of all revisions before it, is withdrawn
 * @param reasons  reasons by the name of the topic in the policy
 * @param after    history of the message after the withdrawals
 */
public record Withdrawals(String id, int revision, Map<String, Reason> reasons, MessageHistory after) {
    /**
     * The reason of a withdrawal. A reader learns whether to keep the text, and nothing about a label above their
     * clearance: neither the level, caption, doubt or missing permission that caused it, nor the subject of a revision
     * above their clearance.
     */
    public enum Reason {
        /** The topic could carry the latest revision, which does not go there. */
        NOT_SELECTED,
        /** The topic is not cleared for the cable as it is marked now. */
        NOT_CLEARED
    }

    public Withdrawals {
        reasons = Map.copyOf(reasons);
    }

    /**
     * The withdrawals that a new revision causes. A topic that still selects the cable but takes no revisions keeps its
     * text. So does a topic to which a readdressal does not go, as the earlier text stays valid. A topic that the guard
     * refuses keeps nothing.
     *
     * @param id id of the cable under which the revision is published
     */
    public static Withdrawals of(MessageHistory before, Routed routed, String id, Router router, Guard guard) {
        var revision = routed.message().revision();
        Set<String> carriers = destinations(routed);
        boolean renamed = !before.id().equals(id);
        Map<String, Reason> reasons = new TreeMap<>();
        for (String destination : before.destinations()) {
            boolean carries = carriers.contains(destination) && !renamed;
            if (carries || !router.inForce(destination)) {
                carriers.add(destination);
                continue;
            }
            Label label = routed.labelled().label();
            if (guard.refuses(destination, label).isPresent()) {
                reasons.put(destination, Reason.NOT_CLEARED);
            } else if (renamed || !keeps(destination, revision.reason(), routed, router)) {
                reasons.put(destination, Reason.NOT_SELECTED);
            } else {
                carriers.add(destination);
            }
        }
        MessageHistory after = before.published(routed.labelled().marked(), revision.number(), id, carriers);
        return new Withdrawals(renamed ? before.id() : id, revision.number(), reasons, after);
    }

    /** The withdrawals that a raised label causes when no revision is published under it. */
    public static Withdrawals of(MessageHistory raised, Router router, Guard guard) {
        Map<String, Reason> reasons = new TreeMap<>();
        for (String destination : raised.destinations()) {
            if (router.inForce(destination)
                    && guard.refuses(destination, raised.join()).isPresent()) {
                reasons.put(destination, Reason.NOT_CLEARED);
            }
        }
        return new Withdrawals(raised.id(), raised.revision(), reasons, raised.without(reasons.keySet()));
    }

    /** The topics that could carry the latest revision, to which it does not go. */
    public Set<String> notSelected() {
        Set<String> destinations = new TreeSet<>(reasons.keySet());
        destinations.removeIf(destination -> reasons.get(destination) != Reason.NOT_SELECTED);
        return destinations;
    }

    private static boolean keeps(String destination, RevisionReason reason, Routed routed, Router router) {
        return !routed.quarantined()
                && (reason == RevisionReason.READDRESSED || router.selectsUnrevised(destination, routed.labelled()));
    }

    private static Set<String> destinations(Routed routed) {
        Set<String> destinations = new TreeSet<>();
        if (!routed.quarantined()) {
            destinations.add(Policy.ALL);
            routed.taken().forEach(feed -> destinations.add(Policy.FEED + feed.feed()));
        }
        return destinations;
    }
}
