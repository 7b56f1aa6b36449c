package cablestream.route;

import cablestream.label.Label;
import java.util.Optional;

/**
 * Says whether a topic may carry a cable: its clearance must dominate the label. A label in doubt dominates everything. A
 * writer of cables must ask the guard for each cable and topic.
 */
public final class Guard {
    private final Policy policy;

    public Guard(Policy policy) {
        this.policy = policy;
    }

    /** The version of the policy that the guard applies. */
    public String policyVersion() {
        return policy.version();
    }

    /** Why the topic of a feed may not carry it, as a code, or nothing if it may. */
    public Optional<String> refusesFeed(String feed, Label label) {
        return refuses(policy.feed(feed).clearance(), label);
    }

    /** Why the topic of all cables may not carry it, as a code, or nothing if it may. */
    public Optional<String> refusesAll(Label label) {
        return refuses(policy.topic(Policy.ALL).clearance(), label);
    }

    /** Why a topic may not carry it, as a code, or nothing if it may; by the name of the topic in the policy. */
    Optional<String> refuses(String destination, Label label) {
        return refuses(policy.topic(destination).clearance(), label);
    }

    /** Why not, or nothing if it may. */
    static Optional<String> refuses(Clearance clearance, Label label) {
        if (!label.doubts().isEmpty()) {
            return Optional.of(label.doubts().get(0).name());
        }
        return clearance.exceededBy(label).map(Refusal::name);
    }
}
