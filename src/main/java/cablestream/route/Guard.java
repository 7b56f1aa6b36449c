package cablestream.route;

import cablestream.cable.Classification;
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

    /** The highest level that the topic of a feed may carry. */
    public Classification levelOf(String feed) {
        return policy.feed(feed).clearance().level();
    }

    /** The reason, as a code, why the topic of a feed may not carry a label; empty if it may. */
    public Optional<String> refusesFeed(String feed, Label label) {
        return refuses(policy.feed(feed).clearance(), label);
    }

    /** The reason, as a code, why the topic of all cables may not carry a label; empty if it may. */
    public Optional<String> refusesAll(Label label) {
        return refuses(policy.topic(Policy.ALL).clearance(), label);
    }

    /** The reason, as a code, why a topic may not carry a label; empty if it may. The topic is named as in the policy. */
    Optional<String> refuses(String destination, Label label) {
        return refuses(policy.topic(destination).clearance(), label);
    }

    /** The reason, as a code, why a clearance excludes a label; empty if it does not. */
    static Optional<String> refuses(Clearance clearance, Label label) {
        if (!label.doubts().isEmpty()) {
            return Optional.of(label.doubts().get(0).name());
        }
        return clearance.exceededBy(label).map(Refusal::name);
    }
}
